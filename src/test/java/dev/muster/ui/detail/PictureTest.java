package dev.muster.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PictureTest {
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEklEQVR4nGM4IachEnCHAY"
                  + "UCAEdVBuvR9wtgAAAAAElFTkSuQmCC");

  @Test
  void aPngTellsItsSize() {
    assertThat(Picture.of(PNG)).get().extracting(Picture::width, Picture::height).contains(2, 3);
  }

  @Test
  void aJpegTellsItsSizeBehindItsTables() {
    byte[] jpeg = {
      (byte) 0xFF,
      (byte) 0xD8,
      (byte) 0xFF,
      (byte) 0xE0,
      0,
      4,
      0,
      0,
      (byte) 0xFF,
      (byte) 0xC4,
      0,
      3,
      0,
      (byte) 0xFF,
      (byte) 0xC2,
      0,
      11,
      8,
      1,
      2,
      3,
      4,
      1,
      1,
      0x11,
      0,
      0
    };
    assertThat(Picture.of(jpeg))
        .get()
        .extracting(Picture::width, Picture::height)
        .contains(0x0304, 0x0102);
  }

  @Test
  void ofAnAnimationOnlyTheFirstPictureIsDrawn() {
    byte[] two = gif(10, 20, 2);
    Picture picture = Picture.of(two).orElseThrow();
    assertThat(picture.width()).isEqualTo(10);
    assertThat(picture.height()).isEqualTo(20);
    assertThat(picture.bytes()).isEqualTo(gif(10, 20, 1));
  }

  @Test
  void aSmallFileThatUnfoldsToGigabytesIsNotDrawn() {
    byte[] bomb = PNG.clone();
    bomb[16] = 0;
    bomb[17] = 0;
    bomb[18] = (byte) 0xFF;
    bomb[20] = 0;
    bomb[21] = 0;
    bomb[22] = (byte) 0xFF;
    assertThat(Picture.of(bomb)).isEmpty();
  }

  @Test
  void whateverIsCutOffOrMadeUpIsNoPicture() {
    for (byte[] whole : new byte[][] {PNG, gif(10, 20, 1), Canned.utf8("<svg></svg>")}) {
      for (int length = 0; length < Math.min(whole.length, 24); length++) {
        assertThat(Picture.of(Arrays.copyOf(whole, length))).isEmpty();
      }
    }
    assertThat(Picture.of(Canned.utf8("<svg xmlns='http://www.w3.org/2000/svg'/>"))).isEmpty();
    assertThat(Picture.of(Canned.utf8("GIF89a but it is a text and nothing else"))).isEmpty();
  }

  @Test
  void aPictureIsShownAsOneAndCanBeReadAsBytes() {
    Body body = Body.of(Canned.details("application/octet-stream", PNG, PNG.length), true);
    Rendering rendering = Rendering.of(body, null);
    assertThat(rendering.form()).isEqualTo(BodyForm.PICTURE);
    assertThat(rendering.picture()).isNotNull();
    assertThat(rendering.note()).endsWith("application/octet-stream · 2 × 3");
    assertThat(Rendering.of(body, BodyForm.HEX).text()).startsWith("00000000  89 50 4e 47");
    assertThat(Rendering.of(body, BodyForm.HEX).picture()).isNull();
  }

  @Test
  void aPictureThatIsKeptInPartIsNotDrawn() {
    Body body = Body.of(Canned.details("image/png", PNG, PNG.length + 1), true);
    assertThat(Rendering.of(body, null).form()).isEqualTo(BodyForm.HEX);
  }

  /// A GIF of pictures with a comment before each; what is drawn doesn't matter here.
  private static byte[] gif(int width, int height, int pictures) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Canned.utf8("GIF89a"));
    out.writeBytes(new byte[] {(byte) width, 0, (byte) height, 0, (byte) 0x80, 0, 0});
    out.writeBytes(new byte[6]);
    for (int i = 0; i < pictures; i++) {
      out.writeBytes(new byte[] {0x21, (byte) 0xFE, 2, 'h', 'i', 0});
      out.writeBytes(new byte[] {0x2C, 0, 0, 0, 0, (byte) width, 0, (byte) height, 0, 0});
      out.writeBytes(new byte[] {2, 1, 0x44, 0});
    }
    out.write(0x3B);
    return out.toByteArray();
  }
}
