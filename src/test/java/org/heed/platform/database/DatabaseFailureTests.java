package org.heed.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseFailureTests {

  @ParameterizedTest
  @ValueSource(strings = {"53100", "53300", "08006", "57P01"})
  void aDatabaseThatCanDoNothingForAnybodyPasses(String state) {
    RuntimeException failure = new IllegalStateException(new SQLException("no", state));
    assertThat(DatabaseFailure.passes(failure)).isTrue();
    assertThat(DatabaseFailure.isOutOfService(failure)).isTrue();
  }

  @Test
  void aTransactionThatLostItsConnectionInTheMiddlePasses() {
    RuntimeException failure =
        new TransactionSystemException(
            "JDBC rollback failed", new SQLException("Connection is closed"));
    assertThat(DatabaseFailure.passes(failure)).isTrue();
    assertThat(DatabaseFailure.isOutOfService(failure)).isTrue();
  }

  @Test
  void aRefusedRowDoesNotPassByItself() {
    RuntimeException failure = new IllegalStateException(new SQLException("twice", "23505"));
    assertThat(DatabaseFailure.passes(failure)).isFalse();
    assertThat(DatabaseFailure.isOutOfService(failure)).isFalse();
  }
}
