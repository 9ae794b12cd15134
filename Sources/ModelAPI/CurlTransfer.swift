// SPDX-License-Identifier: Apache-2.0

internal import CCurl

/// One request under way: its libcurl handle and what has come so far.
///
/// Lives on the worker's thread only.
final class CurlTransfer {
  /// All header lines of an answer together. Bytes.
  private static let headerLimit = 64 << 10

  let handle: UnsafeMutableRawPointer
  private let request: HTTPRequest
  private let completion: CurlWorker.Completion
  private var headerList: UnsafeMutablePointer<curl_slist>?
  private var headers: [(name: String, value: String)] = []
  private var headerBytes = 0
  private var body: [UInt8] = []
  private var isTooLarge = false
  private var isPublicAddress = false
  private var isConnected = false

  init?(id: UInt64, _ request: HTTPRequest, _ completion: @escaping CurlWorker.Completion) {
    guard let handle = curl_easy_init() else { return nil }
    self.handle = handle
    self.request = request
    self.completion = completion
    configure()
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(headerList)
  }

  /// Hands over what came, or why nothing did.
  func end(_ code: CURLcode) {
    guard code == CURLE_OK else { return end(error(for: code)) }
    var status = 0
    shim_getinfo_long(handle, CURLINFO_RESPONSE_CODE, &status)
    completion(.success(HTTPResponse(status: status, headers: headers, body: body)))
  }

  func end(_ error: TransportError) { completion(.failure(error)) }

  private func error(for code: CURLcode) -> TransportError {
    if isPublicAddress { return .publicAddress }
    if isTooLarge { return .tooLarge(limit: request.bodyLimit) }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .unknownHost
    case CURLE_COULDNT_CONNECT: return .refused
    case CURLE_OPERATION_TIMEDOUT: return isConnected ? .timeout : .connectTimeout
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      return .insecure
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_HTTP2,
      CURLE_HTTP2_STREAM, CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR, CURLE_WEIRD_SERVER_REPLY:
      return .interrupted
    case CURLE_FILESIZE_EXCEEDED: return .tooLarge(limit: request.bodyLimit)
    default: return .other(code: Int(code.rawValue))
    }
  }
}

// MARK: - Settings

extension CurlTransfer {
  private func configure() {
    let url = request.url
    set(CURLOPT_URL, url.text)
    set(CURLOPT_PROTOCOLS_STR, url.isSecure ? "https" : "http")
    // A redirect would carry the key in its custom header to another host.
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    if let file = request.certificateFile { set(CURLOPT_CAINFO, file) }
    // Whoever stands between us and a private address would read what plain http says.
    if !url.isSecure { set(CURLOPT_NOPROXY, "*") }
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_TIMEOUT_MS, max(1, request.timeout.milliseconds))
    set(CURLOPT_CONNECTTIMEOUT_MS, max(1, request.connectTimeout.milliseconds))
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    // Over plain http nothing says that a connection can be shared until its first answer is there,
    // and a model takes long to answer: waiting would let one request through at a time.
    set(CURLOPT_PIPEWAIT, request.url.isSecure ? 1 : 0)
    set(CURLOPT_ACCEPT_ENCODING, "")
    shim_setopt_offset(
      handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.bodyLimit))
    for line in request.headers.map(\.line) + ["Expect:"] {
      headerList = curl_slist_append(headerList, line)
    }
    shim_setopt_list(handle, CURLOPT_HTTPHEADER, headerList)
    if request.method == .post {
      set(CURLOPT_POST, 1)
      shim_setopt_offset(
        handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
      // libcurl copies, so that the bytes need not outlive this call.
      _ = request.body.withUnsafeBytes {
        shim_setopt_pointer(
          handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: $0.baseAddress))
      }
    }
    setCallbacks()
  }

  private func setCallbacks() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    shim_setopt_pointer(handle, CURLOPT_WRITEDATA, context)
    shim_setopt_data_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      CurlTransfer.of(context)?.received(bytes, size * count) ?? 0
    }
    shim_setopt_pointer(handle, CURLOPT_HEADERDATA, context)
    shim_setopt_data_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      CurlTransfer.of(context)?.receivedHeader(bytes, size * count) ?? 0
    }
    shim_setopt_pointer(handle, CURLOPT_PREREQDATA, context)
    shim_setopt_connected_callback(handle) { context, address, _, _, _ in
      CurlTransfer.of(context)?.connected(to: address) ?? CURL_PREREQFUNC_ABORT
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
    context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func set(_ option: CURLoption, _ value: String) {
    shim_setopt_string(handle, option, value)
  }

  private func set(_ option: CURLoption, _ value: Int) {
    shim_setopt_long(handle, option, value)
  }
}

// MARK: - What libcurl tells

extension CurlTransfer {
  /// Judges the address a name has led to, before anything is sent to it.
  private func connected(to address: UnsafeMutablePointer<CChar>?) -> Int32 {
    isConnected = true
    if request.url.isSecure { return CURL_PREREQFUNC_OK }
    guard let address, PrivateAddress.isPrivate(address: String(cString: address)) else {
      isPublicAddress = true
      return CURL_PREREQFUNC_ABORT
    }
    return CURL_PREREQFUNC_OK
  }

  /// Returning fewer bytes than were given ends the transfer.
  private func received(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let bytes, count > 0 else { return count }
    guard body.count + count <= request.bodyLimit else {
      isTooLarge = true
      return 0
    }
    UnsafeRawBufferPointer(start: bytes, count: count).withMemoryRebound(to: UInt8.self) {
      body.append(contentsOf: $0)
    }
    return count
  }

  private func receivedHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let bytes, count > 0 else { return count }
    headerBytes += count
    guard headerBytes <= Self.headerLimit else {
      isTooLarge = true
      return 0
    }
    let line = String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    // An interim answer (100, 103) comes with headers of its own.
    if line.hasPrefix("HTTP/") { headers = [] }
    guard let colon = line.firstIndex(of: ":") else { return count }
    let value = line[line.index(after: colon)...].trimmed
    headers.append((line[..<colon].lowercased(), value))
    return count
  }
}

extension Duration {
  /// Whole milliseconds, rounded up; what does not fit is the largest that libcurl takes.
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    guard seconds < Int64(Int32.max) / 1000 else { return Int(Int32.max) }
    return Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }

  /// Seconds with a fraction.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
