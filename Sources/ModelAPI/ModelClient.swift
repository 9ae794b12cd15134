// SPDX-License-Identifier: Apache-2.0

/// Asks one model, patiently: cache, budget, gate, deadline, retries.
///
/// One client serves a whole run, whatever the number of reports at once; they share its gate.
package final class ModelClient: Sendable {
  package typealias Instant = ContinuousClock.Instant

  package let configuration: ModelConfiguration
  private let transport: HTTPTransport
  private let cache: AnswerCache
  private let meter: BudgetMeter
  private let gate: RequestGate
  private let retry: RetryPolicy
  private let timing: Timing
  private let observe: @Sendable (ModelEvent) -> Void

  package init(
    _ configuration: ModelConfiguration, transport: HTTPTransport, cache: AnswerCache = .none,
    budget: Budget = Budget(), retry: RetryPolicy = RetryPolicy(), timing: Timing = .system,
    observe: @escaping @Sendable (ModelEvent) -> Void = { _ in }
  ) {
    self.configuration = configuration
    self.transport = transport
    self.cache = cache
    self.meter = BudgetMeter(budget)
    self.gate = RequestGate(maximum: configuration.concurrency, timing: timing)
    self.retry = retry
    self.timing = timing
    self.observe = observe
  }

  /// What the run has used so far.
  package var use: BudgetUse { meter.use }

  /// When a report that is begun now must be done.
  package func deadline() -> Instant { timing.now() + configuration.timeout }

  /// The model's answer, from the cache where it is known.
  ///
  /// - Parameter deadline: for everything a report needs together; retries do not move it.
  package func answer(
    to request: ChatRequest, by deadline: Instant
  ) async throws(ModelError) -> ModelAnswer {
    let key = CacheKey(request, configuration)
    if let answer = cached(key, request) { return answer }
    try checkContext(request)
    var attempt = 0
    var contentRetries = 0
    while true {
      attempt += 1
      let outcome = try await send(request, attempt, contentRetries, deadline)
      switch outcome.result {
      case .success(var answer):
        answer.attempts = attempt
        cache.store(key, CachedAnswer(text: answer.text, usage: answer.usage))
        return answer
      case .failure(let error):
        if Task.isCancelled { throw .cancelled }
        if Remedy(for: error) == .retryContent { contentRetries += 1 }
        let wait = retry.wait(
          after: error, outcome.advice, attempt: attempt, contentRetries: contentRetries,
          random: timing.random())
        guard let wait, timing.now() + wait < deadline else { throw outcome.final(error) }
        observe(.waiting(wait))
        await timing.sleep(timing.now() + wait)
      }
    }
  }

  /// Removes an answer that did not stand up to verification, so that a rerun asks again.
  package func forget(_ request: ChatRequest) { cache.forget(CacheKey(request, configuration)) }

  /// Sends something as it is, for the endpoint's checks: no cache, no retry, no budget.
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    try await transport.send(request)
  }

  private func cached(_ key: CacheKey, _ request: ChatRequest) -> ModelAnswer? {
    guard let found = cache.find(key) else { return nil }
    var answer = ModelAnswer(text: found.text, usage: found.usage, attempts: 0)
    if let format = request.format {
      guard let json = try? format.read(found.text) else {
        cache.forget(key)
        return nil
      }
      answer.json = json
    }
    meter.countCached()
    observe(.foundInCache)
    return answer
  }

  /// Ollama drops the start of what does not fit, without a word, so it is not sent.
  private func checkContext(_ request: ChatRequest) throws(ModelError) {
    guard configuration.provider == .ollama else { return }
    let needed = request.estimatedInputTokens + request.maximumTokens
    guard needed <= configuration.contextTokens else { throw .contextTooLong }
  }
}

// MARK: - One attempt

extension ModelClient {
  private struct Attempt {
    var result: Result<ModelAnswer, ModelError>
    var advice = RetryAdvice.none

    /// The error as it is passed on, with the server's wish where it had one.
    func final(_ error: ModelError) -> ModelError {
      guard case .rateLimited(nil) = error, let delay = advice.delay else { return error }
      return .rateLimited(seconds: Int(delay.inSeconds.rounded(.up)))
    }
  }

  /// - Throws: what no retry can help: the deadline, the budget, the gate.
  private func send(
    _ request: ChatRequest, _ attempt: Int, _ contentRetries: Int, _ deadline: Instant
  ) async throws(ModelError) -> Attempt {
    if Task.isCancelled { throw .cancelled }
    try await gate.enter(by: deadline)
    let reserved = request.estimatedInputTokens + request.maximumTokens
    do {
      try meter.reserve(tokens: reserved)
    } catch {
      gate.leave(.other)
      throw error
    }
    observe(.sent(attempt: attempt))
    var settings = configuration
    // A fixed seed would give the same useless answer again.
    if let seed = settings.sampling.seed { settings.sampling.seed = seed &+ contentRetries }
    let start = timing.now()
    let sent = settings.httpRequest(for: request, timeout: deadline - start)
    let response: HTTPResponse
    do {
      response = try await transport.send(sent)
    } catch {
      meter.settle(reserved: reserved, used: nil, isEstimate: false)
      return failed(attempt, error, deadline)
    }
    return read(response, request, reserved, attempt, start)
  }

  private func failed(_ attempt: Int, _ error: TransportError, _ deadline: Instant) -> Attempt {
    gate.leave(error.isConnectionFailure ? .connectionFailed : .other)
    let failure: ModelError =
      switch error {
      case .cancelled: .cancelled
      // The limit of one request is the report's.
      case .timeout: .deadline
      default: .unreachable(error)
      }
    observe(.failed(attempt: attempt, failure, requestID: nil))
    return Attempt(result: .failure(failure))
  }

  private func read(
    _ response: HTTPResponse, _ request: ChatRequest, _ reserved: Int, _ attempt: Int,
    _ start: Instant
  ) -> Attempt {
    let reading = ResponseReader(configuration: configuration).read(response)
    let advice = RetryAdvice(response, wallClock: timing.wallClock())
    let id = response.requestID
    let result = answer(reading, request, id)
    let isAnswer = (200..<300).contains(response.status)
    let estimate = TokenUsage(input: request.estimatedInputTokens, output: request.maximumTokens)
    meter.settle(
      reserved: reserved, used: reading.usage ?? (isAnswer ? estimate : nil),
      isEstimate: reading.usage == nil)
    switch result {
    case .success:
      gate.leave(.success)
      observe(.answered(attempt: attempt, after: timing.now() - start, requestID: id))
    case .failure(let error):
      gate.leave(outcome(error, advice, attempt))
      observe(.failed(attempt: attempt, error, requestID: id))
    }
    return Attempt(result: result, advice: advice)
  }

  private func answer(
    _ reading: ResponseReader.Reading, _ request: ChatRequest, _ id: String?
  ) -> Result<ModelAnswer, ModelError> {
    do {
      let text = try reading.result.get()
      let json: JSONValue?
      if let format = request.format { json = try format.read(text) } else { json = nil }
      return .success(
        ModelAnswer(
          text: text, json: json, usage: reading.usage ?? .zero, requestID: id, attempts: 1))
    } catch {
      return .failure(error)
    }
  }

  /// What a failure means for the requests of other reports.
  private func outcome(
    _ error: ModelError, _ advice: RetryAdvice, _ attempt: Int
  ) -> GateState.Outcome {
    let wait =
      advice.delay ?? retry.delay(afterAttempt: attempt, random: timing.random())
    switch error {
    case .rateLimited, .serverFailed(status: 503), .serverFailed(status: 529):
      return .limited(wait)
    case .unauthorized, .notFound, .quotaSpent, .redirected: return .hopeless
    default: return .other
    }
  }
}
