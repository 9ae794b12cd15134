// SPDX-License-Identifier: Apache-2.0

/// Phrases as paths of word numbers.
///
/// Literal phrases share their beginnings; a pattern with alternatives is a small net of its own,
/// in which all alternatives of a slot meet again, so that its size is that of what is written.
struct PhraseTrie: Sendable {
  static let root: Int32 = 0

  private var firstEdge: [UInt64: Int32] = [:]
  private var edgeTarget: [Int32] = []
  private var edgeNext: [Int32] = []
  private var nodeSenses: [Int32] = [-1]
  /// Whether a node belongs to the shared tree of literal phrases.
  private var isTree: [Bool] = [true]
  private var senseLists: [[Sense]] = []

  mutating func reserve(_ phrases: Int) {
    firstEdge.reserveCapacity(phrases * 3)
    edgeTarget.reserveCapacity(phrases * 4)
    edgeNext.reserveCapacity(phrases * 4)
    nodeSenses.reserveCapacity(phrases * 3)
    isTree.reserveCapacity(phrases * 3)
  }

  @inline(__always)
  private func key(_ node: Int32, _ word: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(word)
  }

  /// Calls `body` for every node that `word` leads to.
  @inline(__always)
  func forEachChild(of node: Int32, _ word: UInt32, _ body: (Int32) -> Void) {
    guard var edge = firstEdge[key(node, word)] else { return }
    while edge >= 0 {
      body(edgeTarget[Int(edge)])
      edge = edgeNext[Int(edge)]
    }
  }

  func senses(of node: Int32) -> [Sense]? {
    let list = nodeSenses[Int(node)]
    return list < 0 ? nil : senseLists[Int(list)]
  }

  /// Adds a literal phrase; returns the senses that it had before.
  @discardableResult
  mutating func insert(_ phrase: [UInt32], _ sense: Sense) -> [Sense] {
    var node = Self.root
    for word in phrase { node = treeChild(of: node, word) }
    return add(sense, to: node)
  }

  /// Adds a pattern: a row of slots, each with alternatives in words.
  mutating func insert(slots: [[[UInt32]]], _ sense: Sense) {
    var ends: Set<Int32> = [Self.root]
    for slot in slots {
      var next: Set<Int32> = []
      for alternative in slot {
        guard !alternative.isEmpty else {
          next.formUnion(ends)
          continue
        }
        var current = ends
        for word in alternative {
          let node = newNode(inTree: false)
          for from in current { addEdge(from, word, node) }
          current = [node]
        }
        next.formUnion(current)
      }
      ends = next
    }
    for end in ends where end != Self.root { add(sense, to: end) }
  }

  @discardableResult
  private mutating func add(_ sense: Sense, to node: Int32) -> [Sense] {
    let list = nodeSenses[Int(node)]
    guard list >= 0 else {
      nodeSenses[Int(node)] = Int32(senseLists.count)
      senseLists.append([sense])
      return []
    }
    let before = senseLists[Int(list)]
    if !before.contains(sense) { senseLists[Int(list)].append(sense) }
    return before
  }

  private mutating func newNode(inTree: Bool) -> Int32 {
    nodeSenses.append(-1)
    isTree.append(inTree)
    return Int32(nodeSenses.count - 1)
  }

  private mutating func addEdge(_ from: Int32, _ word: UInt32, _ to: Int32) {
    let edge = Int32(edgeTarget.count)
    edgeTarget.append(to)
    edgeNext.append(firstEdge.updateValue(edge, forKey: key(from, word)) ?? -1)
  }

  private mutating func treeChild(of node: Int32, _ word: UInt32) -> Int32 {
    var found: Int32 = -1
    forEachChild(of: node, word) { if isTree[Int($0)] { found = $0 } }
    if found >= 0 { return found }
    let child = newNode(inTree: true)
    addEdge(node, word, child)
    return child
  }
}
