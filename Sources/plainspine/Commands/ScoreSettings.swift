// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// What a text must reach.
struct ScoreThresholds: Equatable {
  /// Flesch-Kincaid grade at the most.
  var maxGrade: Double?
  /// Flesch Reading Ease at the least.
  var minEase: Double?

  /// Values of `other` where there are none here.
  func filled(from other: ScoreThresholds) -> ScoreThresholds {
    ScoreThresholds(maxGrade: maxGrade ?? other.maxGrade, minEase: minEase ?? other.minEase)
  }
}

extension ScoreThresholds {
  init(_ configuration: Configuration) {
    self.init(maxGrade: configuration.score.maxGrade, minEase: configuration.score.minEase)
  }
}

/// Finds the thresholds of each file: flag, then environment, then the nearest configuration.
final class ScoreSettings {
  private let flags: ScoreThresholds
  private let shared: ScoreThresholds
  private let isFixed: Bool
  private var known: [String: ScoreThresholds] = [:]

  /// - Parameter options: `--config` switches the files of folders off.
  init(flags: ScoreThresholds, options: GlossaryOptions) throws {
    shared = ScoreThresholds(try options.configuration())
    isFixed = options.config != nil
    let environment = ProcessInfo.processInfo.environment
    self.flags = flags.filled(
      from: ScoreThresholds(
        maxGrade: environment["PLAINSPINE_SCORE_MAXGRADE"] == nil ? nil : shared.maxGrade,
        minEase: environment["PLAINSPINE_SCORE_MINEASE"] == nil ? nil : shared.minEase))
  }

  /// The thresholds for a file: of `plainspine.yaml` in its folder, else in the folders above it,
  /// else those of the working folder or the user.
  func thresholds(for path: String) throws -> ScoreThresholds {
    var thresholds = flags
    if !isFixed {
      for folder in folders(above: path) {
        thresholds = thresholds.filled(from: try read(folder + "/plainspine.yaml"))
      }
    }
    return thresholds.filled(from: shared)
  }

  /// The folder of the file, and those above it below the working folder.
  private func folders(above path: String) -> [String] {
    guard path != "-" else { return [] }
    let base = FileManager.default.currentDirectoryPath
    var folder = URL(
      filePath: path, relativeTo: URL(filePath: base, directoryHint: .isDirectory)
    ).standardizedFileURL.deletingLastPathComponent()
    var folders: [String] = []
    repeat {
      folders.append(folder.path)
      folder.deleteLastPathComponent()
    } while folder.path.hasPrefix(base) && folder.path.count > base.count
    return folders.filter { $0 != base && $0 != base + "/" }
  }

  private func read(_ path: String) throws -> ScoreThresholds {
    if let thresholds = known[path] { return thresholds }
    var thresholds = ScoreThresholds()
    if FileManager.default.fileExists(atPath: path) {
      do {
        thresholds = ScoreThresholds(try ConfigurationLoader(environment: [:]).load(path: path))
      } catch {
        Console.complain(error.description)
        throw ExitStatus.badConfiguration
      }
    }
    known[path] = thresholds
    return thresholds
  }
}
