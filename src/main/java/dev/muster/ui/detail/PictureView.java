package dev.muster.ui.detail;

import dev.muster.ui.FxBridge;
import dev.muster.ui.Texts;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A body's picture, as large as it is or as the room allows. It is decoded by another thread, and
/// drawn when it is ready.
final class PictureView extends Region {
  /// No screen shows more.
  private static final double LARGEST = 4_000;

  private final ImageView image = new ImageView();
  private final Label trouble = new Label();
  private final FxBridge<Decoded> ready = new FxBridge<>(this::show);
  private @Nullable Picture wanted;

  /// @param image empty when the decoder could make nothing of it
  private record Decoded(Picture picture, Image image) {}

  PictureView() {
    getStyleClass().add("picture");
    image.setPreserveRatio(true);
    trouble.getStyleClass().add("muted");
    setFocusTraversable(true);
    getChildren().addAll(image, trouble);
  }

  void show(@Nullable Picture picture) {
    if (Objects.equals(picture, wanted)) {
      return;
    }
    wanted = picture;
    image.setImage(null);
    trouble.setText("");
    if (picture != null) {
      setAccessibleText(Texts.get("detail.body.picture", picture.width(), picture.height()));
      Thread.ofVirtual().name("muster-picture").start(() -> ready.accept(decoded(picture)));
    }
  }

  private static Decoded decoded(Picture picture) {
    double width = Math.min(LARGEST, picture.width());
    double height = Math.min(LARGEST, picture.height());
    var in = new ByteArrayInputStream(picture.bytes());
    return new Decoded(picture, new Image(in, width, height, true, true));
  }

  private void show(Decoded decoded) {
    if (decoded.picture().equals(wanted)) {
      boolean broken = decoded.image().isError();
      image.setImage(broken ? null : decoded.image());
      trouble.setText(broken ? Texts.get("detail.body.picture.broken") : "");
      requestLayout();
    }
  }

  @Nullable Image image() {
    return image.getImage();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(0, getWidth() - getInsets().getLeft() - getInsets().getRight());
    double height = Math.max(0, getHeight() - getInsets().getTop() - getInsets().getBottom());
    Image drawn = image.getImage();
    if (drawn != null) {
      image.setFitWidth(Math.min(width, drawn.getWidth()));
      image.setFitHeight(Math.min(height, drawn.getHeight()));
      image.relocate(getInsets().getLeft(), getInsets().getTop());
    }
    trouble.autosize();
    trouble.relocate(getInsets().getLeft(), getInsets().getTop());
  }
}
