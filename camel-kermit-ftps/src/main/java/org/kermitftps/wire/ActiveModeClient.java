package org.kermitftps.wire;

import java.net.UnknownHostException;
import org.apache.commons.net.ftp.FTPClient;

/** Remembers the options of active mode, which Commons Net forgets with every connection: an old trap of Camel's ftp:. */
abstract class ActiveModeClient extends FTPClient {

    private int lowestActivePort;
    private int highestActivePort;
    private String activeAddress;
    private String reportedAddress;

    @Override
    public void setActivePortRange(int lowest, int highest) {
        lowestActivePort = lowest;
        highestActivePort = highest;
        super.setActivePortRange(lowest, highest);
    }

    @Override
    public void setActiveExternalIPAddress(String address) throws UnknownHostException {
        activeAddress = address;
        super.setActiveExternalIPAddress(address);
    }

    @Override
    public void setReportActiveExternalIPAddress(String address) throws UnknownHostException {
        reportedAddress = address;
        super.setReportActiveExternalIPAddress(address);
    }

    /** To be called once a connection is there. */
    final void restoreActiveMode() throws UnknownHostException {
        super.setActivePortRange(lowestActivePort, highestActivePort);
        if (activeAddress != null) {
            super.setActiveExternalIPAddress(activeAddress);
        }
        if (reportedAddress != null) {
            super.setReportActiveExternalIPAddress(reportedAddress);
        }
    }
}
