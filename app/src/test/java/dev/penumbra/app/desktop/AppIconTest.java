package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class AppIconTest {
  private static final Path ICONS = Path.of("..", "icons");

  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512, 1024})
  void png_ofEachSize_isAsLargeAsItsNameSays(int size) throws IOException {
    var image = ImageIO.read(ICONS.resolve("penumbra-" + size + ".png").toFile());
    assertThat(image.getWidth()).isEqualTo(size);
    assertThat(image.getHeight()).isEqualTo(size);
    assertThat(image.getRGB(0, 0) >>> 24).as("opacity of the corner").isZero();
    assertThat(image.getRGB(size / 2, size / 2) >>> 24).as("opacity of the middle").isEqualTo(255);
  }

  @Test
  void ico_holdsTheSizesOfWindows() {
    ByteBuffer ico = bytes("penumbra.ico").order(ByteOrder.LITTLE_ENDIAN);
    int images = ico.getShort(4);
    assertThat(ico.getShort(2)).as("kind: icon").isEqualTo((short) 1);
    assertThat(
        IntStream.range(0, images).map(i -> (ico.get(6 + 16 * i) & 0xff) == 0 ? 256 : ico.get(6 + 16 * i) & 0xff))
        .containsExactlyInAnyOrder(16, 24, 32, 48, 64, 128, 256);
  }

  @Test
  void icns_isWholeByItsOwnLength() {
    ByteBuffer icns = bytes("penumbra.icns");
    assertThat(icns.getInt(0)).as("'icns'").isEqualTo(0x69636e73);
    assertThat(icns.getInt(4)).isEqualTo(icns.capacity());
  }

  @Test
  void images_areThereInEverySizeAskedFor() {
    assertThat(AppIcon.images()).allMatch(image -> !image.isError() && image.getWidth() >= 16);
  }

  private static ByteBuffer bytes(String name) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
