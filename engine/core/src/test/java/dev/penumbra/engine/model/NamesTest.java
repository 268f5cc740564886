package dev.penumbra.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void zoneId_providersOwnName_isKept() {
    assertThat(new ZoneId("us-west-2-lax-1")).hasToString("us-west-2-lax-1");
  }

  @Test
  void serviceId_blankOrWithPath_isRefusedWithTheLegalForm() {
    assertThatThrownBy(() -> new ServiceId("")).hasMessageContaining("must match");
    assertThatThrownBy(() -> new ServiceId("../x")).hasMessageContaining("'../x'");
  }
}
