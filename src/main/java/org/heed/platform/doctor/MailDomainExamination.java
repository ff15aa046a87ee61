package org.heed.platform.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.platform.mail.dkim.DkimKey;
import org.heed.platform.settings.HeedSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;

/** Whether the sender's domain vouches for its mail: SPF, DKIM and DMARC. */
@Order(6)
class MailDomainExamination implements Examination {

  private static final String SPF = "SPF";
  private static final String DKIM = "DKIM";
  private static final String DMARC = "DMARC";

  private final HeedSettings settings;
  private final String domain;
  private final String selector;
  private final boolean sends;
  private final TextRecords dns;

  @Autowired
  MailDomainExamination(HeedSettings settings) {
    this(settings, TextRecords::fromDns);
  }

  MailDomainExamination(HeedSettings settings, TextRecords dns) {
    this.settings = settings;
    this.domain = settings.mailDomain();
    this.sends = settings.smtpUrl() != null && !settings.smtpUrl().isBlank();
    this.selector = settings.dkimSelector().strip();
    this.dns = dns;
  }

  @Override
  public List<Finding> examine() {
    if (!sends || !domain.contains(".")) {
      return List.of();
    }
    Optional<List<String>> own = dns.of(domain);
    if (own.isEmpty()) {
      return List.of(
          Finding.worthALook(
              SPF,
              "DNS did not answer for " + domain + ".",
              "Run this where DNS can be asked, then look at SPF, DKIM and DMARC."));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(spf(own.get()));
    findings.add(dkim());
    findings.add(dmarc(dns.of("_dmarc." + domain).orElse(List.of())));
    return findings;
  }

  private Finding spf(List<String> records) {
    List<String> spf = records.stream().filter(one -> one.startsWith("v=spf1")).toList();
    if (spf.isEmpty()) {
      return Finding.worthALook(
          SPF,
          "is missing for " + domain + ".",
          "Publish TXT at %s: v=spf1 include:<your mail provider> -all".formatted(domain));
    }
    if (spf.size() > 1) {
      return Finding.worthALook(
          SPF,
          "has %d records, so receivers ignore all of them.".formatted(spf.size()),
          "Publish exactly one record that begins with v=spf1.");
    }
    return spf.getFirst().contains("+all")
        ? Finding.worthALook(SPF, "allows everybody (+all).", "End the record with -all.")
        : Finding.good(SPF, spf.getFirst());
  }

  private Finding dkim() {
    try {
      return DkimKey.find(settings).map(this::ownKey).orElseGet(this::providersKey);
    } catch (IllegalStateException unreadable) {
      return Finding.broken(
          DKIM, String.valueOf(unreadable.getMessage()), "Remove it and run ./heed dkim.");
    }
  }

  private Finding ownKey(DkimKey key) {
    boolean published =
        dns.of(key.recordName()).orElse(List.of()).stream().anyMatch(key::isPublishedBy);
    return published
        ? Finding.good(DKIM, "Heed signs, and its key is published at " + key.recordName() + ".")
        : Finding.worthALook(
            DKIM,
            "Heed signs, but its key is not published at " + key.recordName() + ".",
            "Publish the TXT record that ./heed dkim prints.");
  }

  private Finding providersKey() {
    if (selector.isEmpty()) {
      return Finding.worthALook(
          DKIM,
          "cannot be looked up without its selector.",
          "Set HEED_DKIM_SELECTOR to the one that your mail provider signs with, or run ./heed dkim"
              + " to let Heed sign.");
    }
    String name = selector + "._domainkey." + domain;
    boolean published =
        dns.of(name).orElse(List.of()).stream().anyMatch(one -> one.matches(".*\\bp=[^;\\s]+.*"));
    return published
        ? Finding.good(DKIM, "a key is published at " + name + ".")
        : Finding.worthALook(
            DKIM,
            "no key is published at " + name + ".",
            "Publish the record that your mail provider shows you there.");
  }

  private Finding dmarc(List<String> records) {
    return records.stream()
        .filter(one -> one.startsWith("v=DMARC1"))
        .findFirst()
        .map(one -> Finding.good(DMARC, one))
        .orElse(
            Finding.worthALook(
                DMARC,
                "is missing for " + domain + ".",
                "Publish TXT at _dmarc.%s: v=DMARC1; p=none; rua=mailto:dmarc@%s"
                    .formatted(domain, domain)));
  }
}
