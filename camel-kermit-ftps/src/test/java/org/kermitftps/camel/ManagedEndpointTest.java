package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees by JMX, as jconsole shows it. */
class ManagedEndpointTest extends ScriptedTest {

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final DefaultCamelContext managed = new DefaultCamelContext();

    @BeforeEach
    void startManagedContext() throws Exception {
        managed.getRegistry().bind("acct", "4711-acct");
        managed.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:claims").to(in("connections=3&account=#bean:acct"));
            }
        });
        managed.start();
    }

    @AfterEach
    void stopManagedContext() {
        managed.stop();
    }

    private void upload() {
        ProducerTemplate producer = managed.createProducerTemplate();
        producer.sendBodyAndHeader("direct:claims", "hello", "CamelFileName", "a.txt");
        producer.stop();
    }

    private Set<ObjectName> names(String type) throws JMException {
        return beans.queryNames(
                new ObjectName("org.apache.camel:context=" + managed.getName() + ",type=" + type + ",*"), null);
    }

    private ObjectName endpoint() throws JMException {
        return names("endpoints").stream()
                .filter(name -> name.toString().contains("kermit-ftps"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheConnections() throws Exception {
        upload();

        assertThat(beans.getAttribute(endpoint(), "MostConnections")).isEqualTo(3);
        assertThat(beans.getAttribute(endpoint(), "IdleConnections")).isEqualTo(1);
        assertThat(beans.getAttribute(endpoint(), "BusyConnections")).isEqualTo(0);
        assertThat(beans.getAttribute(endpoint(), "WaitingMessages")).isEqualTo(0);
        assertThat(beans.getAttribute(endpoint(), "SecurityPolicy").toString()).contains("PRIVATE");
    }

    /** But for an account in the URI, which Camel does not know to be one: docs/security.md. */
    @Test
    void showsNoSecretInAnyNameOrAttribute() throws Exception {
        upload();

        List<String> shown = new ArrayList<>();
        for (ObjectName name : names("*")) {
            shown.add(name.toString());
            for (MBeanAttributeInfo attribute : beans.getMBeanInfo(name).getAttributes()) {
                shown.add(name + " " + attribute.getName() + ": " + beans.getAttribute(name, attribute.getName()));
            }
        }
        assertThat(shown).hasSizeGreaterThan(100).anyMatch(each -> each.contains("localhost"));
        assertThat(shown).noneMatch(each -> each.contains("secret") || each.contains("4711-acct"));
    }
}
