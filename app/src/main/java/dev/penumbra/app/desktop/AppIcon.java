package dev.penumbra.app.desktop;

import java.util.List;
import javafx.scene.image.Image;

/** The icon of the app in the sizes that window systems ask for; all are made from the one drawing in {@code icons}. */
final class AppIcon {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  private AppIcon() {}

  /** Its images; the window system takes the one that fits. */
  static List<Image> images() {
    return SIZES.stream().map(AppIcon::image).toList();
  }

  private static Image image(int size) {
    return new Image("/dev/penumbra/app/icon/penumbra-" + size + ".png");
  }
}
