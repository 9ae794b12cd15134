// SPDX-License-Identifier: Apache-2.0

internal import CCurl
internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The thread that owns libcurl's multi handle, and the inbox it is given work through.
///
/// One thread serves every transfer: libcurl waits on all sockets at once, and no thread of the
/// cooperative pool is ever blocked.
final class CurlWorker: Sendable {
  typealias Completion = @Sendable (Result<HTTPResponse, TransportError>) -> Void

  private enum Order {
    case add(id: UInt64, HTTPRequest, Completion)
    case cancel(id: UInt64)
  }

  private struct Inbox {
    var orders: [Order] = []
    var lastID: UInt64 = 0
    var isStopped = false
  }

  private let inbox = Mutex(Inbox())
  /// Used by the thread alone, but for `curl_multi_wakeup`, which libcurl allows from any thread.
  private nonisolated(unsafe) let multi: UnsafeMutableRawPointer

  private init(multi: UnsafeMutableRawPointer) { self.multi = multi }

  /// libcurl wants this once and before any thread uses it; a static constant is both.
  private static let initialized = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  static func start(maximumConnections: Int) throws(TransportError) -> CurlWorker {
    guard initialized, let multi = curl_multi_init() else { throw .other(code: 2) }
    shim_multi_setopt_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, maximumConnections)
    shim_multi_setopt_long(multi, CURLMOPT_MAXCONNECTS, maximumConnections)
    let worker = CurlWorker(multi: multi)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(worker)
    let failed = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<CurlWorker>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    guard failed == 0 else {
      context.release()
      curl_multi_cleanup(multi)
      throw .other(code: 2)
    }
    pthread_detach(thread)
    return worker
  }

  func newID() -> UInt64 {
    inbox.withLock {
      $0.lastID += 1
      return $0.lastID
    }
  }

  func add(_ id: UInt64, _ request: HTTPRequest, completion: @escaping Completion) {
    let accepted = inbox.withLock { inbox in
      if !inbox.isStopped { inbox.orders.append(.add(id: id, request, completion)) }
      return !inbox.isStopped
    }
    if accepted { wake() } else { completion(.failure(.cancelled)) }
  }

  func cancel(_ id: UInt64) {
    let accepted = inbox.withLock { inbox in
      if !inbox.isStopped { inbox.orders.append(.cancel(id: id)) }
      return !inbox.isStopped
    }
    if accepted { wake() }
  }

  /// Ends the thread; what is under way comes back as cancelled.
  func stop() {
    // Under the lock, so that the thread cannot have freed the handle before it is woken.
    inbox.withLock { inbox in
      inbox.isStopped = true
      curl_multi_wakeup(multi)
    }
  }

  private func wake() {
    inbox.withLock { inbox in
      if !inbox.isStopped { curl_multi_wakeup(multi) }
    }
  }
}

// MARK: - On the thread

extension CurlWorker {
  private func run() {
    var transfers: [UInt64: CurlTransfer] = [:]
    while true {
      let (orders, isStopped) = inbox.withLock { inbox in
        defer { inbox.orders = [] }
        return (inbox.orders, inbox.isStopped)
      }
      for order in orders { carryOut(order, &transfers) }
      if isStopped { break }
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      finish(&transfers)
      // Orders wake it; the limit only bounds what a lost wake-up could cost.
      curl_multi_poll(multi, nil, 0, 1000, nil)
    }
    for transfer in transfers.values {
      curl_multi_remove_handle(multi, transfer.handle)
      transfer.end(.cancelled)
    }
    // `stop` holds the lock while it wakes the handle; past this point no one touches it.
    inbox.withLock { _ in _ = curl_multi_cleanup(multi) }
  }

  private func carryOut(_ order: Order, _ transfers: inout [UInt64: CurlTransfer]) {
    switch order {
    case .add(let id, let request, let completion):
      guard let transfer = CurlTransfer(id: id, request, completion) else {
        return completion(.failure(.other(code: 2)))
      }
      guard curl_multi_add_handle(multi, transfer.handle) == CURLM_OK else {
        return transfer.end(.other(code: 2))
      }
      transfers[id] = transfer
    case .cancel(let id):
      guard let transfer = transfers.removeValue(forKey: id) else { return }
      curl_multi_remove_handle(multi, transfer.handle)
      transfer.end(.cancelled)
    }
  }

  private func finish(_ transfers: inout [UInt64: CurlTransfer]) {
    var remaining: Int32 = 0
    while let message = curl_multi_info_read(multi, &remaining) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let id = transfers.first(where: { $0.value.handle == handle })?.key,
        let transfer = transfers.removeValue(forKey: id)
      else { continue }
      let result = shim_message_result(message)
      curl_multi_remove_handle(multi, handle)
      transfer.end(result)
    }
  }
}
