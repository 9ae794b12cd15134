// SPDX-License-Identifier: Apache-2.0

extension Letter {
  /// The letter for people; a held one is the clinician's page alone, with no word for the patient.
  package func rendered(as format: LetterFormat, with templates: LetterTemplates) -> String {
    var data = ClinicianView(letter: self).data
    let name: String
    switch status {
    case .held: name = format.clinician
    case .draft:
      name = format.letter
      data["letter"] = PatientView(letter: self, sentences: sentences(of: templates)).data
    }
    data["language"] = options.language
    if format == .html { data["style"] = templates.style }
    let page = templates.render(data, as: name)
    return switch format {
    case .html: String(page.drop(while: \.isNewline))
    case .markdown: TextLayout.tidied(page)
    case .text: TextLayout.wrapped(TextLayout.tidied(page))
    }
  }

  private func sentences(of templates: LetterTemplates) -> FixedSentences? {
    try? templates.sentences(in: options.language)
  }
}
