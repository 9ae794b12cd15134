// SPDX-License-Identifier: Apache-2.0

/// How a page looks, on screen and on paper.
enum ScorePageStyle {
  static let css = """
    :root{color-scheme:light}
    body{margin:0;background:#f5f3ee;color:#22313a;font:17px/1.6 Georgia,serif}
    main{max-width:820px;margin:0 auto;padding:32px 20px}
    h1,h2,h3,table,svg,.verdict,.key,footer,summary{font-family:system-ui,sans-serif}
    h1{font-size:1.6rem;line-height:1.25;overflow-wrap:anywhere}h2{font-size:1.15rem;margin:0 0 8px}
    h3{font-size:.9rem;margin:0;color:#5a6a72}
    section,details{background:#fff;border-radius:10px;padding:20px 24px;margin:18px 0;
    box-shadow:0 1px 3px #0002}
    .verdict{font-size:1.15rem}.better{color:#1d6b3a}.worse{color:#a3341f;font-weight:600}
    .same,.why{color:#5a6a72}
    .why{font-size:.9rem;font-family:system-ui,sans-serif}
    svg{width:100%;height:auto}svg text{font-size:13px;text-anchor:middle;fill:#5a6a72}
    svg .strong{font-weight:700;fill:#1b3a4b}
    table{border-collapse:collapse;width:100%;font-size:.95rem}
    th,td{text-align:left;padding:5px 10px;border-bottom:1px solid #e6e2d8;vertical-align:top;
    overflow-wrap:anywhere}
    mark{background:#fbeec0;padding:1px 0}mark.very{background:#f6cfc3}
    u{text-decoration:underline;text-decoration-color:#b5482f;text-decoration-thickness:2px;
    text-underline-offset:3px}
    .text{white-space:pre-wrap;overflow-wrap:break-word}
    .sides{display:grid;grid-template-columns:1fr 1fr;gap:24px}
    div.sides{margin:12px 0;border-top:1px solid #e6e2d8;padding-top:12px}
    footer{color:#5a6a72;font-size:.85rem;margin:24px 4px}
    summary{cursor:pointer;font-weight:600}
    @media(max-width:640px){.sides{grid-template-columns:1fr}}
    @media print{body{background:#fff}section,details{box-shadow:none;border:1px solid #ccc}}
    """
}
