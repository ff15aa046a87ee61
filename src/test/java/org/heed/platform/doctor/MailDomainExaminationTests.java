package org.heed.platform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.mail.dkim.DkimKey;
import org.heed.platform.settings.HeedSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailDomainExaminationTests {

  @TempDir private Path folder;

  @Test
  void saysWhatToPublishWhenNothingIsThere() {
    List<Finding> findings = examine(Map.of("example.com", List.of("google-site=1")));
    assertThat(findings).extracting(Finding::subject).containsExactly("SPF", "DKIM", "DMARC");
    assertThat(findings).extracting(Finding::level).containsOnly(Finding.Level.WORTH_A_LOOK);
    assertThat(findings.getLast().fix()).contains("_dmarc.example.com: v=DMARC1; p=none");
  }

  @Test
  void isContentWithADomainThatVouches() {
    List<Finding> findings =
        examine(
            Map.of(
                "example.com", List.of("v=spf1 include:spf.example -all"),
                "s1._domainkey.example.com", List.of("v=DKIM1; k=rsa; p=MIIB"),
                "_dmarc.example.com", List.of("v=DMARC1; p=reject")));
    assertThat(findings).extracting(Finding::level).containsOnly(Finding.Level.GOOD);
  }

  @Test
  void noticesTwoSpfRecordsARevokedKeyAndSilence() {
    List<Finding> findings =
        examine(
            Map.of(
                "example.com", List.of("v=spf1 -all", "v=spf1 +all"),
                "s1._domainkey.example.com", List.of("v=DKIM1; p=")));
    assertThat(findings.get(0).sentence()).contains("2 records");
    assertThat(findings.get(1).level()).isEqualTo(Finding.Level.WORTH_A_LOOK);
    List<Finding> silence =
        new MailDomainExamination(settings(), name -> Optional.empty()).examine();
    assertThat(silence).hasSize(1);
  }

  @Test
  void comparesTheKeyThatHeedSignsWithToTheOneThatIsPublished() {
    DkimKey key = DkimKey.findOrMake(settings());
    Map<String, List<String>> other =
        Map.of("s1._domainkey.example.com", List.of("v=DKIM1; k=rsa; p=MIIB"));
    assertThat(examine(other).get(1).sentence()).contains("Heed signs, but its key is not");
    Map<String, List<String>> own = Map.of(key.recordName(), List.of(key.record()));
    assertThat(examine(own).get(1).level()).isEqualTo(Finding.Level.GOOD);
  }

  private List<Finding> examine(Map<String, List<String>> records) {
    return new MailDomainExamination(
            settings(), name -> Optional.of(records.getOrDefault(name, List.of())))
        .examine();
  }

  private HeedSettings settings() {
    Map<String, String> values =
        Map.of(
            "heed.mail-from", "Acme <hi@Example.com>",
            "heed.smtp-url", "smtp://mail.example",
            "heed.dkim-selector", "s1",
            "heed.data", folder.toString());
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("heed", HeedSettings.class);
  }
}
