package dev.penumbra.app.cli;

import dev.penumbra.app.cli.decide.DecideCommand;
import dev.penumbra.app.cli.forecast.ForecastCommand;
import dev.penumbra.app.cli.verification.FitStretchCommand;
import dev.penumbra.app.cli.verification.RttCommand;
import dev.penumbra.app.cli.verification.VerifyCommand;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Where the program begins. Ends with 0 when all went well, 1 when it ran and failed, 2 on bad input. */
@Command(name = "penumbra", description = "Where should a minimal, warm copy of each service wait before demand arrives?", version = "penumbra 0.1.0", mixinStandardHelpOptions = true, subcommands = {
    RunCommand.class, TuneCommand.class, ValidateCommand.class, ZonesCommand.class, ExplainCommand.class,
    ExportCommand.class, FormatCommand.class, ForecastCommand.class, DecideCommand.class, VerifyCommand.class,
    RttCommand.class, FitStretchCommand.class})
public final class Main {
  static final int RAN_BUT_FAILED = 1;
  static final int BAD_INPUT = 2;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(execute(out, err, arguments));
  }

  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return execute(new CommandLine(new Main()).setOut(out).setErr(err), arguments);
  }

  private static int execute(CommandLine line, String... arguments) {
    line.setExecutionExceptionHandler((failure, command, _) -> report(failure, command));
    IParameterExceptionHandler usual = line.getParameterExceptionHandler();
    line.setParameterExceptionHandler(
        (wrong, given) -> refuse(wrong) ? BAD_INPUT : usual.handleParseException(wrong, given));
    try {
      int code = line.execute(arguments);
      if (code == 0 && line.getOut().checkError()) {
        line.getErr().println("failed: standard output could not be written. Maybe the disk is full");
        return RAN_BUT_FAILED;
      }
      return code;
    } catch (OutOfMemoryError | StackOverflowError e) {
      line.getErr()
          .println("failed: not enough memory (" + e.getMessage() + "). Maybe fewer slots, zones or services?");
      return RAN_BUT_FAILED;
    }
  }

  /** Says what a value of an option may be; false when it is about something else than a value. */
  private static boolean refuse(ParameterException wrong) {
    if (!(wrong.getArgSpec() instanceof OptionSpec option) || wrong.getValue() == null) {
      return false;
    }
    wrong.getCommandLine()
        .getErr()
        .println(new Problem(option.longestName(), "'" + wrong.getValue() + "'", option.description()[0]));
    return true;
  }

  private static int report(Exception failure, CommandLine command) {
    if (failure instanceof InvalidInputException invalid) {
      invalid.problems().forEach(problem -> command.getErr().println(problem));
      return BAD_INPUT;
    }
    command.getErr().println("failed: " + said(failure));
    return RAN_BUT_FAILED;
  }

  /** What a failure says and what its causes add to that. */
  private static String said(Throwable failure) {
    StringBuilder said = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
      if (said.indexOf(message) < 0) {
        said.append(said.isEmpty() ? "" : ": ").append(message);
      }
    }
    return said.toString();
  }
}
