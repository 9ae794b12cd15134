// SPDX-License-Identifier: Apache-2.0

/// Sends requests with libcurl, on a thread of its own.
package final class CurlTransport: Sendable {
  private let worker: CurlWorker

  /// - Parameter maximumConnections: to one host at once; more requests wait inside libcurl.
  package init(maximumConnections: Int) throws(TransportError) {
    worker = try CurlWorker.start(maximumConnections: maximumConnections)
  }

  deinit { worker.stop() }

  package var transport: HTTPTransport {
    HTTPTransport { request async throws(TransportError) in try await self.send(request) }
  }

  package func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let id = worker.newID()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        worker.add(id, request) { continuation.resume(returning: $0) }
        // A cancellation before `add` found nothing to cancel.
        if Task.isCancelled { worker.cancel(id) }
      }
    } onCancel: {
      worker.cancel(id)
    }
    return try result.get()
  }
}
