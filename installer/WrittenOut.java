import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A switch over types, and a record's `equals` and `hashCode`, are made by the JVM at their first use:
/// classes and method handles of their own, which the AOT cache doesn't keep, so that every start
/// makes them anew. Written out in their class they are code like all other.
final class WrittenOut {
  private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();

  private final ClassFile classes;

  WrittenOut(Relatives relatives) {
    classes = relatives.classes();
  }

  /// What is no class, or has nothing to be written out, comes back as it is.
  byte[] of(String name, byte[] content) {
    if (!name.endsWith(".class")) {
      return content;
    }
    ClassModel model = classes.parse(content);
    return model.methods().stream().flatMap(WrittenOut::made).findAny().isEmpty()
        ? content
        : classes.transformClass(model, new OfClass(model));
  }

  /// What the JVM would make for a method.
  private static Stream<InvokeDynamicInstruction> made(MethodModel method) {
    return method.code().stream()
        .flatMap(CodeModel::elementStream)
        .filter(WrittenOut::makes)
        .map(InvokeDynamicInstruction.class::cast);
  }

  private static boolean makes(CodeElement element) {
    return element instanceof InvokeDynamicInstruction call && (isSwitch(call) || isOfRecord(call));
  }

  /// Over types alone: labels that are strings, numbers or constants of an enum stay as they are.
  private static boolean isSwitch(InvokeDynamicInstruction call) {
    return madeBy(call, "SwitchBootstraps", "typeSwitch")
        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  }

  private static boolean isOfRecord(InvokeDynamicInstruction call) {
    String method = call.name().stringValue();
    return madeBy(call, "ObjectMethods", "bootstrap")
        && (method.equals("equals") || method.equals("hashCode"));
  }

  private static boolean madeBy(InvokeDynamicInstruction call, String owner, String method) {
    DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
    return bootstrap.owner().equals(ClassDesc.of("java.lang.runtime", owner))
        && bootstrap.methodName().equals(method);
  }

  /// One class; the methods for its switches are put behind the others.
  private static final class OfClass implements ClassTransform {
    private final ClassModel model;
    private final ClassDesc self;
    private final boolean isInterface;
    private final List<InvokeDynamicInstruction> switches = new ArrayList<>();

    OfClass(ClassModel model) {
      this.model = model;
      self = model.thisClass().asSymbol();
      isInterface = model.flags().has(AccessFlag.INTERFACE);
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      if (element instanceof MethodModel method && made(method).findAny().isPresent()) {
        builder.transformMethod(
            method,
            MethodTransform.transformingCode(
                (code, each) -> {
                  if (makes(each)) {
                    call(code, (InvokeDynamicInstruction) each);
                  } else {
                    code.with(each);
                  }
                }));
      } else {
        builder.with(element);
      }
    }

    private void call(CodeBuilder code, InvokeDynamicInstruction made) {
      if (isSwitch(made)) {
        switches.add(made);
        code.invokestatic(self, name(switches.size()), made.typeSymbol(), isInterface);
      } else {
        code.invokestatic(self, made.name().stringValue() + "$", made.typeSymbol(), isInterface);
      }
    }

    private static String name(int number) {
      return "typeSwitch$" + number;
    }

    @Override
    public void atEnd(ClassBuilder builder) {
      for (int i = 0; i < switches.size(); i++) {
        InvokeDynamicInstruction made = switches.get(i);
        add(builder, name(i + 1), made.typeSymbol(), code -> choose(code, made.bootstrapArgs()));
      }
      model.methods().stream()
          .flatMap(WrittenOut::made)
          .filter(WrittenOut::isOfRecord)
          .forEach(made -> addOfRecord(builder, made));
    }

    private void addOfRecord(ClassBuilder builder, InvokeDynamicInstruction made) {
      List<DirectMethodHandleDesc> fields =
          made.bootstrapArgs().stream()
              .filter(DirectMethodHandleDesc.class::isInstance)
              .map(DirectMethodHandleDesc.class::cast)
              .toList();
      boolean equals = made.name().stringValue().equals("equals");
      add(
          builder,
          made.name().stringValue() + "$",
          made.typeSymbol(),
          code -> {
            if (equals) {
              equal(code, fields);
            } else {
              hash(code, fields);
            }
          });
    }

    private static void add(
        ClassBuilder builder,
        String name,
        MethodTypeDesc type,
        Consumer<CodeBuilder> code) {
      int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
      builder.withMethodBody(name, type, flags, code);
    }

    /// As `SwitchBootstraps.typeSwitch` says: -1 for `null`, else the first label from the second
    /// argument on that it is an instance of, else how many labels there are.
    private static void choose(CodeBuilder code, List<ConstantDesc> labels) {
      code.aload(0).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
      for (int i = 0; i < labels.size(); i++) {
        int label = i;
        Label next = code.newLabel();
        code.iload(1).loadConstant(label).if_icmpgt(next);
        code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
        code.loadConstant(label).ireturn().labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    }

    private void equal(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
      Label different = code.newLabel();
      code.aload(1).instanceOf(self).ifeq(different);
      code.aload(1).checkcast(self).astore(2);
      for (DirectMethodHandleDesc field : fields) {
        ClassDesc type = field.invocationType().returnType();
        code.aload(0).getfield(self, field.methodName(), type);
        code.aload(2).getfield(self, field.methodName(), type);
        compare(code, type, different);
      }
      code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }

    private static void compare(
        CodeBuilder code, ClassDesc type, Label different) {
      switch (TypeKind.from(type)) {
        case BOOLEAN, BYTE, CHAR, SHORT, INT -> code.if_icmpne(different);
        case LONG -> code.lcmp().ifne(different);
        case FLOAT, DOUBLE ->
            code.invokestatic(
                    owner(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                .ifne(different);
        case REFERENCE, VOID ->
            code.invokestatic(
                    OBJECTS,
                    "equals",
                    MethodTypeDesc.of(
                        ConstantDescs.CD_boolean,
                        ConstantDescs.CD_Object,
                        ConstantDescs.CD_Object))
                .ifeq(different);
      }
    }

    private void hash(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
      code.iconst_0();
      for (DirectMethodHandleDesc field : fields) {
        ClassDesc type = field.invocationType().returnType();
        code.bipush(31).imul().aload(0).getfield(self, field.methodName(), type);
        ClassDesc hashed = type.isPrimitive() ? type : ConstantDescs.CD_Object;
        MethodTypeDesc hashCode = MethodTypeDesc.of(ConstantDescs.CD_int, hashed);
        code.invokestatic(owner(type), "hashCode", hashCode).iadd();
      }
      code.ireturn();
    }

    /// Who hashes such a value.
    private static ClassDesc owner(ClassDesc type) {
      return switch (TypeKind.from(type)) {
        case BOOLEAN -> ConstantDescs.CD_Boolean;
        case BYTE -> ConstantDescs.CD_Byte;
        case CHAR -> ConstantDescs.CD_Character;
        case SHORT -> ConstantDescs.CD_Short;
        case INT -> ConstantDescs.CD_Integer;
        case LONG -> ConstantDescs.CD_Long;
        case FLOAT -> ConstantDescs.CD_Float;
        case DOUBLE -> ConstantDescs.CD_Double;
        case REFERENCE, VOID -> OBJECTS;
      };
    }
  }
}
