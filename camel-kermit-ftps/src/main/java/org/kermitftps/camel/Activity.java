package org.kermitftps.camel;

import org.apache.camel.component.file.remote.FtpClientActivityListener;

/** What JMX shows of a connection's work, as camel-ftp tells it. */
final class Activity {

    private final FtpClientActivityListener listener;
    private final String server;

    Activity(FtpClientActivityListener listener, String server) {
        this.listener = listener;
        this.server = server;
    }

    void beginUpload(String name, long size) {
        listener.setDownload(false);
        file(name, size);
        listener.onBeginUploading(server, name);
    }

    void endUpload(String name) {
        listener.onUploadComplete(server, name);
    }

    /** @param from the place it begins at, 0 for a whole file */
    void beginDownload(String name, long size, long from) {
        listener.setDownload(true);
        file(name, size);
        if (from > 0) {
            listener.onResumeDownloading(server, name, from);
        } else {
            listener.onBeginDownloading(server, name);
        }
    }

    void endDownload(String name, boolean complete) {
        if (complete) {
            listener.onDownloadComplete(server, name);
        }
    }

    void failed(Exception e) {
        listener.onGeneralError(server, e.getMessage());
    }

    private void file(String name, long size) {
        listener.setRemoteFileName(name);
        listener.setRemoteFileSize(size);
    }
}
