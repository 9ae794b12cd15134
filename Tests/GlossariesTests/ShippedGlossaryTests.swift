// SPDX-License-Identifier: Apache-2.0

import CBundledData
import Findings
import FoundationEssentials
import Glossaries
import Reports
import Testing

/// The package's own folder.
let packageRoot = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  .dropLast(3).joined(separator: "/")

private func shippedFiles() throws -> [(name: String, yaml: String)] {
  let folder = packageRoot + "/glossaries"
  return try FileManager.default.contentsOfDirectory(atPath: folder)
    .filter { $0.hasSuffix(".yaml") && $0 != "deidentification.yaml" }.sorted()
    .map { ("glossaries/" + $0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
}

@Suite struct `The shipped glossary` {
  @Test func `has no mistakes`() throws {
    let (records, problems) = Glossary.compile(try shippedFiles())
    var builder = LexiconBuilder()
    _ = builder.lexicon(from: records)
    #expect(problems.map(\.description) == [])
    #expect(builder.problems.map(\.description) == [])
  }

  @Test func `reads its own examples as they say`() throws {
    let (records, _) = Glossary.compile(try shippedFiles())
    let problems = ExampleCheck(lexicon: Glossary.lexicon()).problems(in: records)
    #expect(problems.map(\.description) == [])
  }

  @Test func `is embedded as it stands in the files`() throws {
    let (records, _) = Glossary.compile(try shippedFiles())
    let fresh = Glossary.files(for: records)
    let bundled = Glossary.bundledFiles()
    let advice: Comment =
      "out of date; run: plainspine glossary compile glossaries Sources/CBundledData"
    // As one truth value each: the difference of megabytes is nothing that a test should print.
    let (sameTable, sameImage) = (fresh.table == bundled.table, fresh.image == bundled.image)
    #expect(sameTable, advice)
    #expect(sameImage, advice)
  }

  @Test func `has an entry for every concept of the vocabulary`() throws {
    let lexicon = Glossary.lexicon()
    let missing = Vocabulary.concepts.filter { lexicon.entry($0) == nil }
    #expect(missing == [])
  }

  @Test func `gives every entry plain words and a source`() {
    for entry in Glossary.lexicon().entries {
      #expect(!entry.plain.isEmpty, "\(entry.term)")
      #expect(!entry.source.isEmpty, "\(entry.term)")
    }
  }
}

/// The finding vocabulary: these ids are stable.
enum Vocabulary {
  static let concepts = """
    disc.bulge disc.herniation disc.protrusion disc.extrusion disc.sequestration
    disc.annular_fissure disc.degeneration disc.desiccation disc.height_loss disc.vacuum
    disc.calcification disc.osteophyte_complex disc.schmorl_node disc.abnormality stenosis.central
    stenosis.lateral_recess stenosis.foraminal stenosis.unspecified thecal_sac.compression
    nerve_root.compression cord.compression cord.signal_change cord.syrinx cord.atrophy cord.mass
    cord.abnormality conus.abnormality cauda_equina.compression cauda_equina.clumping
    facet.arthropathy facet.effusion facet.cyst uncovertebral.arthropathy
    ligamentum_flavum.hypertrophy ligament.ossification ligament.injury endplate.modic
    endplate.degeneration vertebra.osteophyte vertebra.spondylosis vertebra.fracture
    vertebra.height_loss vertebra.retropulsion vertebra.edema vertebra.hemangioma vertebra.lesion
    vertebra.metastasis vertebra.abnormality vertebra.variant pars.defect alignment.listhesis
    alignment.scoliosis alignment.lordosis_loss alignment.kyphosis alignment.abnormality
    muscle.spasm muscle.atrophy infection.spondylodiscitis infection.collection epidural.hematoma
    epidural.lipomatosis epidural.abnormality cyst.perineural sacroiliac.inflammation
    sacroiliac.abnormality postop.fusion postop.decompression postop.discectomy postop.hardware
    postop.cement postop.scar postop.unspecified soft_tissue.abnormality incidental.kidney
    incidental.pelvis incidental.vascular incidental.other study.limitation study.recommendation
    study.abnormality
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
