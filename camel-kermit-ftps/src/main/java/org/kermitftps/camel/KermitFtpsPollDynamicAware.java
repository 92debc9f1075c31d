package org.kermitftps.camel;

import org.apache.camel.component.file.GenericFilePollDynamicAware;
import org.apache.camel.spi.annotations.PollDynamic;

/** Lets pollEnrich share one endpoint between messages that differ only in file names and headers. */
@PollDynamic("kermit-ftps")
public class KermitFtpsPollDynamicAware extends GenericFilePollDynamicAware {}
