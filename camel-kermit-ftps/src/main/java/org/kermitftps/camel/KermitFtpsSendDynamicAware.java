package org.kermitftps.camel;

import org.apache.camel.component.file.GenericFileSendDynamicAware;
import org.apache.camel.spi.annotations.SendDynamic;

/** Lets toD share one endpoint between messages that differ only in file names and headers. */
@SendDynamic("kermit-ftps")
public class KermitFtpsSendDynamicAware extends GenericFileSendDynamicAware {}
