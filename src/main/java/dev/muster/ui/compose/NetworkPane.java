package dev.muster.ui.compose;

import dev.muster.engine.Proxy;
import dev.muster.ui.Fxml;
import dev.muster.ui.OneOf;
import dev.muster.ui.Switch;
import dev.muster.ui.Texts;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How requests reach their hosts: through which proxy, as whom, and whose certificates are good.
public final class NetworkPane extends VBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final SessionForm form;
  private final FilePicker files;

  @FXML private ToggleGroup kinds;
  @FXML private HBox proxyBox;
  @FXML private TextField address;
  @FXML private TextField user;
  @FXML private PasswordField password;
  @FXML private Label proxyProblem;
  @FXML private TextField userAgent;
  @FXML private Label userAgentProblem;
  @FXML private TextField certificates;
  @FXML private Label certificatesProblem;
  @FXML private Label insecureName;
  @FXML private Switch insecure;

  public NetworkPane(ComposeModel model, FilePicker files) {
    this.form = model.session();
    this.files = files;
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    OneOf.bind(
        kinds,
        form.proxyKind,
        Proxy.Kind.SYSTEM,
        Proxy.Kind.NONE,
        Proxy.Kind.HTTP,
        Proxy.Kind.SOCKS);
    show(proxyBox, form.proxyKind.map(Proxy.Kind::named));
    EntryField.bind(address, form.proxyAddress, Texts.get("compose.network.address.tip"));
    EntryField.bind(user, form.proxyUser, Texts.get("compose.network.user.tip"));
    EntryField.bind(password, form.proxyPassword, Texts.get("compose.network.user.tip"));
    EntryField.bind(userAgent, form.userAgent, Texts.get("compose.network.userAgent.tip"));
    EntryField.bind(certificates, form.certificates, Texts.get("compose.network.more.tip"));
    tell(proxyProblem, form.proxyProblemProperty());
    tell(userAgentProblem, form.userAgent.problemProperty());
    tell(certificatesProblem, form.certificates.problemProperty());
    insecure.selectedProperty().bindBidirectional(form.insecure);
    insecure.selectedProperty().subscribe(on -> insecureName.pseudoClassStateChanged(DANGER, on));
  }

  private static void tell(Label place, ObservableValue<String> problem) {
    place.textProperty().bind(problem);
    show(place, place.textProperty().isNotEmpty());
  }

  private static void show(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  @FXML
  void onChoose() {
    files
        .pick(getScene().getWindow())
        .map(Path::toString)
        .ifPresent(form.certificates.textProperty()::set);
  }
}
