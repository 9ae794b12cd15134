// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// The exit codes of the contract, in one place.
enum ExitStatus {
  /// The answer is no: altered, over a threshold, held under `--strict`.
  static let no = ExitCode(1)
  /// Bad input (sysexits EX_DATAERR).
  static let badInput = ExitCode(65)
  /// Output that cannot be written (EX_CANTCREAT).
  static let cannotWrite = ExitCode(73)
  /// A model is required and none answers (EX_UNAVAILABLE).
  static let modelUnreachable = ExitCode(69)
  /// Bad configuration (EX_CONFIG).
  static let badConfiguration = ExitCode(78)
}
