// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

@main
struct PlainSpine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plainspine",
    abstract:
      "Turns spine MRI reports into plain-language letters, and checks that nothing is lost.",
    version: Version.current,
    subcommands: [
      LetterCommand.self, FindingsCommand.self, VerifyCommand.self, ReviewCommand.self,
      ScoreCommand.self,
      AssertionsCommand.self, DeidentifyCommand.self, GlossaryCommand.self, DoctorCommand.self,
    ])

  /// Scoring a letter takes less time than describing all commands to the parser, so its arguments
  /// are tried alone first; whatever is amiss with them is told by the ordinary way.
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == ScoreCommand.configuration.commandName,
      let command = try? ScoreCommand.parse(Array(arguments.dropFirst()))
    else { return await main(nil) }
    do {
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}
