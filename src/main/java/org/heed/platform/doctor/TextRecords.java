package org.heed.platform.doctor;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** Looks up TXT records, with patience for a few seconds. */
interface TextRecords {

  /** The records of a name, none when there are none; empty when DNS does not answer. */
  Optional<List<String>> of(String name);

  /** Asks this machine's resolver. */
  // The JDK's DNS provider hands out plain text only, and the names come from the operator.
  @SuppressWarnings({"BanJNDI", "JdkObsolete"})
  static Optional<List<String>> fromDns(String name) {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
    settings.put("com.sun.jndi.dns.timeout.initial", "2000");
    settings.put("com.sun.jndi.dns.timeout.retries", "2");
    try {
      InitialDirContext dns = new InitialDirContext(settings);
      try {
        return Optional.of(
            texts(dns.getAttributes("dns:/" + name, new String[] {"TXT"}).get("TXT")));
      } finally {
        dns.close();
      }
    } catch (NameNotFoundException noSuchName) {
      return Optional.of(List.of());
    } catch (NamingException noAnswer) {
      return Optional.empty();
    }
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Attribute records)
      throws NamingException {
    List<String> texts = new ArrayList<>();
    for (int index = 0; records != null && index < records.size(); index++) {
      // A long record comes in quoted pieces.
      texts.add(String.valueOf(records.get(index)).replace("\" \"", "").replace("\"", ""));
    }
    return texts;
  }
}
