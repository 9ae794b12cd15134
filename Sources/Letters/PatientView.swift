// SPDX-License-Identifier: Apache-2.0

import Drafts

/// The patient's letter as values for a template.
struct PatientView {
  let letter: Letter
  /// Nil where the templates lack the letter's language: its labels are then left out.
  let sentences: FixedSentences?

  var data: TemplateData {
    var data = TemplateData([
      "clinic": letter.options.clinic,
      "contact": letter.options.contact,
      "contactLabel": sentences?.lines("contact").first,
      "signature": letter.options.signature,
      "signatureLabel": sentences?.lines("signature").first,
    ])
    let kinds: [LetterPart.Kind] = [
      .banner, .greeting, .intro, .opening, .absent, .notes, .questions, .making,
    ]
    for kind in kinds { data[kind.rawValue] = values(of: kind) }
    data["title"] = letter.parts.first { $0.kind == .greeting }?.heading
    data["places"] = letter.parts.first { $0.kind == .places }.map {
      // Not `heading`: a place without one would find this in its stead.
      TemplateData(["title": $0.heading, "items": values(of: .place)])
    }
    return data
  }

  private func values(of kind: LetterPart.Kind) -> [TemplateData] {
    letter.parts.filter { $0.kind == kind }.map(values)
  }

  private func values(_ part: LetterPart) -> TemplateData {
    TemplateData(["heading": part.heading, "statements": statements(part.sentences)])
  }

  /// Each sentence with the explanations that follow it.
  private func statements(_ sentences: [DraftSentence]) -> [TemplateData] {
    var groups: [(text: String?, explanations: [String])] = []
    for sentence in sentences {
      if sentence.glossary.isEmpty {
        groups.append((sentence.text, []))
      } else if groups.isEmpty {
        groups.append((nil, [sentence.text]))
      } else {
        groups[groups.count - 1].explanations.append(sentence.text)
      }
    }
    return groups.map { TemplateData(["text": $0.text, "explanations": $0.explanations]) }
  }
}
