// SPDX-License-Identifier: Apache-2.0

/// The Spinal Instability Neoplastic Score as published: Fisher et al., Spine 2010;35:E1221, table 2.
///
/// Only the table stands here. What a report states of it is read by `SINSReader`; pain is never
/// in an MRI report, so a total needs a person who knows it.
package enum SINS {
  /// Where in the spine the lesion is.
  package enum Location: String, Sendable, CaseIterable {
    /// Occiput–C2, C7–T2, T11–L1, L5–S1.
    case junctional
    /// C3–C6, L2–L4.
    case mobile
    /// T3–T10.
    case semirigid
    /// S2–S5.
    case rigid

    /// nil for a vertebra that the table does not name, such as L6.
    package init?(_ vertebra: Vertebra) {
      switch vertebra.index {
      case 1...2, 7...9, 18...20, 24...25: self = .junctional
      case 3...6, 21...23: self = .mobile
      case 10...17: self = .semirigid
      case 26...29: self = .rigid
      default: return nil
      }
    }

    package var score: Int {
      switch self {
      case .junctional: 3
      case .mobile: 2
      case .semirigid: 1
      case .rigid: 0
      }
    }
  }

  package enum Pain: String, Sendable, CaseIterable {
    /// Eased by lying down, or felt on movement and under load.
    case mechanical
    /// Occasional, not mechanical.
    case occasional
    case none

    package var score: Int {
      switch self {
      case .mechanical: 3
      case .occasional: 1
      case .none: 0
      }
    }
  }

  package enum Quality: String, Sendable, CaseIterable {
    case lytic, mixed, blastic

    package var score: Int {
      switch self {
      case .lytic: 2
      case .mixed: 1
      case .blastic: 0
      }
    }
  }

  package enum Alignment: String, Sendable, CaseIterable {
    /// Subluxation or translation.
    case subluxation
    /// De novo kyphosis or scoliosis.
    case deformity
    case normal

    package var score: Int {
      switch self {
      case .subluxation: 4
      case .deformity: 2
      case .normal: 0
      }
    }
  }

  package enum Collapse: String, Sendable, CaseIterable {
    case moreThanHalf = "more than 50 %"
    case lessThanHalf = "less than 50 %"
    /// No collapse, with more than half of the body involved.
    case bodyInvolved = "none, more than 50 % of the body involved"
    case none

    package var score: Int {
      switch self {
      case .moreThanHalf: 3
      case .lessThanHalf: 2
      case .bodyInvolved: 1
      case .none: 0
      }
    }
  }

  /// Facet, pedicle or costovertebral joint, broken or replaced by tumour.
  package enum Posterolateral: String, Sendable, CaseIterable {
    case bilateral, unilateral, none

    package var score: Int {
      switch self {
      case .bilateral: 3
      case .unilateral: 1
      case .none: 0
      }
    }
  }

  /// What a total means.
  package enum Stability: String, Sendable, CaseIterable {
    case stable
    case potentiallyUnstable = "potentially unstable"
    case unstable

    /// nil outside of 0 to 18.
    package init?(total: Int) {
      switch total {
      case 0...6: self = .stable
      case 7...12: self = .potentiallyUnstable
      case 13...18: self = .unstable
      default: return nil
      }
    }
  }
}
