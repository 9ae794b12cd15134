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
}
