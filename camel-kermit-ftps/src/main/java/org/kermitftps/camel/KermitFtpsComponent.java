package org.kermitftps.camel;

import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.FtpComponent;
import org.apache.camel.component.file.remote.FtpUtils;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.annotations.Component;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.negotiate.PlanMemory;
import org.kermitftps.wire.DataModeMemory;
import org.kermitftps.wire.PipelineMemory;
import org.kermitftps.wire.RateLimits;
import org.kermitftps.wire.WriteWatch;

/**
 * The component behind the scheme {@code kermit-ftps}: FTP over TLS with the semantics of the Kermit FTP client. Holds
 * what its endpoints share: which TLS plan worked for which server, and who was refused.
 */
@Component("kermit-ftps")
public class KermitFtpsComponent extends FtpComponent implements SSLContextParametersAware {

    private final PlanMemory planMemory = new PlanMemory(Clock.systemUTC());

    private final DataModeMemory dataModes = new DataModeMemory(Clock.systemUTC());

    private final PipelineMemory pipelines = new PipelineMemory();

    private final WriteWatch writes = new WriteWatch();

    private final RateLimits rateLimits = new RateLimits(System::nanoTime);

    private final Refusals refusals = new Refusals(Clock.systemUTC());

    private final CertificateEnds certificateEnds = new CertificateEnds();

    private final SharedLanes sharedLanes = new SharedLanes();

    private Clock clock = Clock.systemDefaultZone();
    private LongSupplier nanos = System::nanoTime;

    @Metadata(label = "security", defaultValue = "false")
    private boolean useGlobalSslContextParameters;

    /** For Camel's discovery. */
    public KermitFtpsComponent() {}

    /** @param context the context the component is for */
    public KermitFtpsComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected GenericFileEndpoint<FTPFile> buildFileEndpoint(
            String uri, String remaining, Map<String, Object> parameters) throws Exception {
        InheritedOptions.refuse(parameters);
        KermitFtpsConfiguration configuration = new KermitFtpsConfiguration(ServerAddress.of(getBaseUri(uri)));
        FtpUtils.ensureRelativeFtpDirectory(this, configuration);
        configuration.setSslContextParameters(retrieveGlobalSslContextParameters());

        KermitFtpsEndpoint endpoint = new KermitFtpsEndpoint(uri, this, configuration);
        extractAndSetFtpClientConfigParameters(parameters, endpoint);
        extractAndSetFtpClientParameters(parameters, endpoint);
        return endpoint;
    }

    @Override
    protected void setProperties(Endpoint endpoint, Map<String, Object> parameters) throws Exception {
        PropertyConfigurerGetter types = (PropertyConfigurerGetter) getEndpointPropertyConfigurer();
        ReadableOptions.check(types, parameters);
        try {
            super.setProperties(endpoint, parameters);
        } catch (PropertyBindingException e) {
            throw ReadableOptions.explained(types, e);
        }
    }

    /** Ends writes that stand still. */
    WriteWatch writes() {
        return writes;
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        writes.close();
        sharedLanes.stop(getCamelContext());
    }

    /** The connections of the producers. */
    SharedLanes sharedLanes() {
        return sharedLanes;
    }

    /** Tells what day it is, for the options that end on one. */
    Clock clock() {
        return clock;
    }

    /** For tests; endpoints made from now on have it. */
    void setClock(Clock clock) {
        this.clock = clock;
    }

    /** Tells how much time has passed. */
    LongSupplier nanos() {
        return nanos;
    }

    /** For tests; consumers made from now on have it. */
    void setNanos(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What is known about each server's TLS. */
    PlanMemory planMemory() {
        return planMemory;
    }

    /** By which kind of data connection each server is reached. */
    DataModeMemory dataModes() {
        return dataModes;
    }

    /** Which servers bear commands that are sent ahead. */
    PipelineMemory pipelines() {
        return pipelines;
    }

    /** How fast each partner may be served. */
    RateLimits rateLimits() {
        return rateLimits;
    }

    /** Which servers refused what, and for how long that is believed. */
    Refusals refusals() {
        return refusals;
    }

    /** Whose certificates are near their end. */
    CertificateEnds certificateEnds() {
        return certificateEnds;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    /** Enable usage of global SSL context parameters. */
    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
