// SPDX-License-Identifier: Apache-2.0

/// The names under which radiologists know the glossary's terms.
///
/// Disc terms follow Lumbar Disc Nomenclature 2.0 (Fardon 2014). A row of the structured report
/// names the part of the spine, so a term need not repeat it.
struct StandardTerms {
  static let shared = StandardTerms()

  private let names: [String: (present: String, absent: String?)]

  private init() {
    var names: [String: (present: String, absent: String?)] = [:]
    for line in Self.table.split(separator: "\n") {
      let halves = line.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let term = Self.trimmed(halves[0])
      let wordings = halves[1].split(separator: "|").map(Self.trimmed)
      names[term] = (wordings[0], wordings.count > 1 ? wordings[1] : nil)
    }
    self.names = names
  }

  /// A noun phrase without article; of a term that the table leaves out, the last word of its id.
  func name(_ term: String) -> String {
    if let name = names[term]?.present { return name }
    let last = term.split(separator: ".").last ?? ""
    return last.split(separator: "_").joined(separator: " ")
  }

  /// How its absence is put where "no …" does not serve: "normal", "heights preserved".
  func absence(_ term: String) -> String? { names[term]?.absent }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace = { (character: Character) in character == " " }
    return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  /// term = name | absence
  private static let table = """
    disc.bulge.outward = bulge
    disc.annular_fissure = annular fissure
    disc.height_loss = height loss | height preserved
    disc.vacuum = vacuum phenomenon
    disc.osteophyte_complex = disc-osteophyte complex
    disc.schmorl_node = Schmorl node
    disc.fluid = disc fluid
    disc.uncovering = disc uncovering
    disc.abnormality = abnormality | normal
    endplate.modic = Modic change, type not stated | no Modic change
    endplate.degeneration = degenerative endplate change
    endplate.sclerosis = endplate sclerosis
    endplate.irregularity = endplate irregularity
    endplate.edema = endplate oedema
    endplate.erosion = endplate erosion
    stenosis.central = canal stenosis
    stenosis.lateral_recess = stenosis
    stenosis.foraminal = stenosis
    stenosis.unspecified = stenosis, site not stated | no stenosis
    facet.arthropathy = facet arthropathy
    facet.effusion = facet effusion
    facet.cyst = facet synovial cyst
    uncovertebral.arthropathy = arthropathy
    ligamentum_flavum.hypertrophy = hypertrophy
    ligament.ossification = ossification of a ligament
    ligament.tear = ligament tear
    ligament.edema = ligament oedema
    ligament.injury = ligament injury
    cord.signal_change = cord signal change
    cord.myelopathy = myelopathic cord signal
    cord.edema = cord oedema
    cord.demyelination = demyelination
    cord.syrinx = syrinx
    cord.atrophy = cord atrophy
    cord.mass = intradural or intramedullary mass
    cord.tumor = cord or intradural tumour
    cord.nerve_sheath_tumor = nerve sheath tumour
    cord.infarct = cord infarct
    cord.vascular_malformation = vascular malformation
    cord.hemorrhage = cord haemorrhage
    cord.enhancement = cord enhancement
    cord.expansion = cord expansion
    cord.abnormality = cord abnormality | cord normal
    conus.low = low conus
    conus.tethered = tethered cord
    conus.filum_lipoma = fatty filum
    conus.abnormality = conus abnormality | conus normal
    cauda_equina.clumping = clumping of the roots
    cauda_equina.arachnoiditis = arachnoiditis
    cyst.perineural = perineural (Tarlov) cyst
    alignment.listhesis = listhesis
    alignment.listhesis.antero = anterolisthesis
    alignment.listhesis.retro = retrolisthesis
    alignment.listhesis.lateral = laterolisthesis
    alignment.listhesis.ptosis = spondyloptosis
    alignment.scoliosis.dextro = dextroscoliosis
    alignment.scoliosis.levo = levoscoliosis
    alignment.lordosis_loss = loss of lordosis | lordosis preserved
    alignment.abnormality = malalignment | alignment normal
    alignment.stepoff = step-off
    alignment.hyperlordosis = hyperlordosis
    vertebra.osteophyte = osteophytes
    vertebra.osteophyte.bridging = bridging osteophytes
    vertebra.dish = DISH
    vertebra.spondylosis = spondylosis (degenerative change)
    vertebra.spondylosis.adjacent = adjacent segment degeneration
    vertebra.fracture.acute = acute fracture
    vertebra.fracture.old = old fracture
    vertebra.fracture.compression = compression fracture
    vertebra.fracture.compression_acute = acute compression fracture
    vertebra.fracture.compression_old = old compression fracture
    vertebra.fracture.wedge = wedge fracture
    vertebra.fracture.wedge_old = old wedge fracture
    vertebra.fracture.burst = burst fracture
    vertebra.fracture.endplate = endplate fracture
    vertebra.fracture.fragility = fragility fracture
    vertebra.fracture.sacral = sacral fracture
    vertebra.fracture.pathological = pathological fracture
    vertebra.fracture.stress = stress fracture
    vertebra.fracture.odontoid = odontoid fracture
    vertebra.fracture.process = fracture of a process or the arch
    vertebra.fracture.unstable = unstable fracture
    vertebra.fracture.nonunion = fracture non-union
    vertebra.height_loss = vertebral height loss | vertebral heights preserved
    vertebra.height_loss.wedging = vertebral wedging
    vertebra.height_loss.endplate_depression = endplate depression
    vertebra.retropulsion = retropulsion
    vertebra.edema = marrow oedema
    vertebra.edema.contusion = bone contusion
    vertebra.hemangioma = haemangioma
    vertebra.hemangioma.atypical = atypical haemangioma
    vertebra.hemangioma.aggressive = aggressive haemangioma
    vertebra.lesion = bone lesion
    vertebra.lesion.bone_island = bone island
    vertebra.lesion.sclerotic = sclerotic bone lesion
    vertebra.lesion.lytic = lytic bone lesion
    vertebra.lesion.cyst = bone cyst
    vertebra.lesion.fat = focal fat
    vertebra.lesion.tumor = bone tumour
    vertebra.metastasis = metastasis
    vertebra.metastasis.suspicious = bone lesion suspicious for malignancy
    vertebra.metastasis.malignant = malignant bone lesion
    vertebra.metastasis.myeloma = myeloma
    vertebra.metastasis.lymphoma = lymphoma
    vertebra.metastasis.marrow_replacement = marrow replacement
    vertebra.abnormality = vertebral abnormality | vertebrae normal
    vertebra.marrow = marrow signal abnormality | marrow signal normal
    vertebra.marrow.decreased = low marrow signal
    vertebra.marrow.heterogeneous = heterogeneous marrow
    vertebra.marrow.fatty = fatty marrow
    vertebra.marrow.reconversion = marrow reconversion
    vertebra.paget = Paget disease
    vertebra.scheuermann = Scheuermann changes
    vertebra.baastrup = Baastrup change (interspinous contact)
    vertebra.variant = variant of number or form
    vertebra.variant.transitional = transitional vertebra
    vertebra.variant.block = block vertebra
    vertebra.variant.spina_bifida = spina bifida occulta
    vertebra.variant.limbus = limbus vertebra
    vertebra.variant.os_odontoideum = os odontoideum
    vertebra.variant.rib = rib variant
    vertebra.variant.short_pedicles = short pedicles
    pars.defect = pars defect (spondylolysis)
    pars.defect.stress_reaction = pars stress reaction
    infection.joint = septic facet joint
    infection.tuberculous = tuberculous spondylitis
    infection.unspecified = infection
    infection.collection = abscess or phlegmon
    infection.collection.epidural = epidural abscess
    infection.collection.muscle = muscle abscess
    infection.collection.phlegmon = phlegmon
    epidural.hematoma = epidural haematoma
    epidural.hematoma.subdural = subdural haematoma
    epidural.lipomatosis = epidural lipomatosis
    epidural.abnormality = epidural abnormality | epidural space normal
    epidural.fluid = epidural collection
    epidural.mass = epidural mass
    epidural.cyst = epidural cyst
    muscle.spasm = muscle spasm
    muscle.atrophy = paraspinal muscle atrophy
    muscle.atrophy.fat = fatty infiltration of the muscles
    muscle.atrophy.fatty = fatty muscle atrophy
    soft_tissue.abnormality = soft tissue abnormality | soft tissues normal
    soft_tissue.edema = soft tissue oedema
    soft_tissue.muscle_edema = muscle oedema
    soft_tissue.muscle_tear = muscle tear
    soft_tissue.hematoma = soft tissue haematoma
    soft_tissue.mass = soft tissue mass
    soft_tissue.fluid = soft tissue collection
    sacroiliac.inflammation = sacroiliitis
    sacroiliac.degeneration = sacroiliac degeneration
    sacroiliac.fusion = sacroiliac ankylosis
    sacroiliac.erosion = sacroiliac erosion
    sacroiliac.abnormality = sacroiliac abnormality | sacroiliac joints normal
    postop.fusion = fusion
    postop.fusion.cage = interbody cage
    postop.fusion.nonunion = fusion non-union (pseudarthrosis)
    postop.disc_replacement = disc replacement
    postop.decompression = decompression
    postop.hardware = hardware
    postop.hardware.screws = screws
    postop.hardware.loosening = hardware loosening
    postop.hardware.failure = hardware failure
    postop.hardware.stimulator = stimulator or catheter
    postop.cement = cement augmentation
    postop.cement.leak = cement leak
    postop.scar = epidural scar
    postop.collection = postoperative collection
    postop.unspecified = postoperative change, kind not stated
    incidental.kidney = renal finding | kidneys normal
    incidental.kidney.cyst = renal cyst
    incidental.kidney.stone = renal stone
    incidental.kidney.mass = renal lesion
    incidental.kidney.hydronephrosis = hydronephrosis
    incidental.kidney.ectopic = ectopic kidney
    incidental.kidney.atrophy = renal atrophy
    incidental.kidney.infection = renal infection
    incidental.pelvis = pelvic finding | pelvic organs normal
    incidental.pelvis.ovarian_cyst = ovarian or adnexal cyst
    incidental.pelvis.fibroid = uterine fibroid
    incidental.pelvis.endometrium = endometrial finding
    incidental.pelvis.mass = pelvic mass
    incidental.pelvis.fluid = free pelvic fluid
    incidental.pelvis.bladder_stone = bladder stone or diverticulum
    incidental.pelvis.prostate = prostate finding
    incidental.pelvis.prostate_mass = prostate lesion
    incidental.vascular = vascular finding | vessels normal
    incidental.vascular.aneurysm = aneurysm
    incidental.vascular.varicose = pelvic varices
    incidental.other = finding outside the spine
    incidental.other.gallstone = gallbladder finding
    incidental.other.lymph_nodes = lymphadenopathy
    incidental.other.adrenal_mass = adrenal nodule
    incidental.other.chiari = Chiari malformation or tonsillar descent
    study.limitation = limited study | study not limited
    study.limitation.motion = motion artifact
    study.limitation.metal = metal artifact
    study.limitation.artifact = artifact
    study.recommendation = recommendation
    study.recommendation.clinical = clinical correlation
    study.recommendation.imaging = further imaging
    study.recommendation.followup = follow-up
    study.abnormality = abnormality of the study | normal study
    """
}
