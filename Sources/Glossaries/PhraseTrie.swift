// SPDX-License-Identifier: Apache-2.0

/// Phrases as paths of word numbers.
///
/// Literal phrases share their beginnings; a pattern with alternatives is a small net of its own,
/// in which all alternatives of a slot meet again, so that its size is that of what is written.
struct PhraseTrie: Sendable {
  static let root: Int32 = 0

  /// First edge by node and word: open addressing, so that the shipped net loads as it is.
  private(set) var keys: [UInt64]
  private(set) var firstEdge: [Int32]
  private(set) var edgeTarget: [Int32] = []
  private(set) var edgeNext: [Int32] = []
  private(set) var nodeSenses: [Int32] = [-1]
  /// Whether a node belongs to the shared tree of literal phrases; 1 or 0.
  private(set) var isTree: [UInt8] = [1]
  private(set) var senseLists: [[Sense]] = []
  private var count = 0
  private static let free = UInt64.max

  init() {
    keys = Array(repeating: Self.free, count: 1 << 12)
    firstEdge = Array(repeating: -1, count: 1 << 12)
  }

  /// From the parts of a shipped image.
  init(
    keys: [UInt64], firstEdge: [Int32], edgeTarget: [Int32], edgeNext: [Int32],
    nodeSenses: [Int32], isTree: [UInt8], senseLists: [[Sense]]
  ) {
    self.keys = keys
    self.firstEdge = firstEdge
    self.edgeTarget = edgeTarget
    self.edgeNext = edgeNext
    self.nodeSenses = nodeSenses
    self.isTree = isTree
    self.senseLists = senseLists
    count = keys.count { $0 != Self.free }
  }

  @inline(__always)
  private func key(_ node: Int32, _ word: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(word)
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing: neighbours in node and word spread over the table.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    while keys[slot] != key, keys[slot] != Self.free { slot = (slot + 1) & mask }
    return slot
  }

  /// Calls `body` for every node that `word` leads to.
  @inline(__always)
  func forEachChild(of node: Int32, _ word: UInt32, _ body: (Int32) -> Void) {
    let slot = slot(of: key(node, word))
    guard keys[slot] != Self.free else { return }
    var edge = firstEdge[slot]
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
          for from in current.sorted() { addEdge(from, word, node) }
          current = [node]
        }
        next.formUnion(current)
      }
      ends = next
    }
    for end in ends.sorted() where end != Self.root { add(sense, to: end) }
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
    isTree.append(inTree ? 1 : 0)
    return Int32(nodeSenses.count - 1)
  }

  private mutating func addEdge(_ from: Int32, _ word: UInt32, _ to: Int32) {
    if (count + 1) * 2 > keys.count { grow() }
    let key = key(from, word)
    let slot = slot(of: key)
    let edge = Int32(edgeTarget.count)
    edgeTarget.append(to)
    edgeNext.append(keys[slot] == Self.free ? -1 : firstEdge[slot])
    if keys[slot] == Self.free { count += 1 }
    keys[slot] = key
    firstEdge[slot] = edge
  }

  private mutating func grow() {
    let old = zip(keys, firstEdge).filter { $0.0 != Self.free }
    keys = Array(repeating: Self.free, count: keys.count * 2)
    firstEdge = Array(repeating: -1, count: keys.count)
    for (key, edge) in old {
      let slot = slot(of: key)
      keys[slot] = key
      firstEdge[slot] = edge
    }
  }

  private mutating func treeChild(of node: Int32, _ word: UInt32) -> Int32 {
    var found: Int32 = -1
    forEachChild(of: node, word) { if isTree[Int($0)] == 1 { found = $0 } }
    if found >= 0 { return found }
    let child = newNode(inTree: true)
    addEdge(node, word, child)
    return child
  }
}
