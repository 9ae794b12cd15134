// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Readability

/// Medical words that are not in the corpus, each with its syllables by hand, set before the
/// program was asked.
private let words = """
  abscess2 acetabulum5 adenoma4 adhesion3 allodynia5 alveolar4 amyloid3 aneurysm4 anesthetic4 \
  angiogram4 ankylosing4 ankylosis4 anomaly4 anterior4 anteroposterior7 antibiotic5 \
  arteriovenous6 arthritis3 arthroplasty4 arthropathy4 articular4 aspiration4 astrocytoma5 \
  atlantoaxial6 atrophy3 atrophic3 autonomic4 avascular4 bacteremia5 biopsy3 bisphosphonate4 \
  bilateral4 calcaneus4 calcification5 carcinoma4 cartilage3 cartilaginous5 catheter3 caudal2 \
  cellulitis4 cerebellum4 cerebrospinal5 chondroma3 chondrosarcoma5 chordoma3 chronic2 \
  collagen3 comorbidity5 contralateral5 contusion3 corticosteroid5 costovertebral5 cranial3 \
  craniocervical6 cyclobenzaprine5 decompression4 degeneration5 degenerative5 demyelination6 \
  diclofenac4 diabetes4 diaphragm3 diffusion3 dislocation4 diskography4 diverticulum5 dorsal2 \
  duloxetine4 electromyography7 encephalopathy6 endoscopic4 enhancement3 enthesopathy5 \
  ependymoma5 epidermoid4 etiology5 exostosis4 extradural4 extramedullary6 fasciitis4 \
  fluoroscopy4 fracture2 fusion2 ganglion3 gastrocnemius5 glioma3 glucosamine4 granuloma4 \
  hematoma4 hematogenous5 hemilaminectomy7 hemorrhage3 herniation4 heterogeneous6 homogeneous5 \
  hydromyelia6 hydronephrosis5 hydrocephalus5 hypoplastic4 iatrogenic5 idiopathic5 iliac3 \
  iliopsoas5 immobilization6 incontinence4 infarction3 infiltration4 inflammatory5 \
  infraspinatus5 innervation4 instrumentation5 interbody4 interspinous4 intramedullary6 \
  intraosseous5 ipsilateral5 ischemia4 ischemic3 kyphoplasty4 kyphoscoliosis6 laminoplasty5 \
  lateral3 leptomeningeal6 lesion2 lipoma3 lipomatosis5 lumbarization5 lymphoma3 \
  lymphadenopathy6 lytic2 malalignment4 malignant3 malignancy4 mastoid2 meningioma5 \
  meningitis4 meningocele4 meniscus3 metastasis4 metastases4 metastatic4 methocarbamol5 \
  methylprednisolone6 microdiscectomy6 multilevel4 multifidus4 myelitis4 myeloma4 naproxen3 \
  necrosis3 neoplasm4 neoplastic4 nephrolithiasis6 neurofibroma5 neuroforaminal6 neuropathy4 \
  neuropathic4 neurosurgeon4 nociceptive4 occipital4 odontoid3 opioid3 orthosis3 orthopedic4 \
  ossification5 osseous3 osteoarthritis6 osteoblastoma6 osteochondrosis6 osteoid3 osteopenia6 \
  osteotomy5 oxycodone4 palpation3 paraparesis5 paraspinal4 paraspinous4 parasympathetic6 \
  pathology4 pathologic4 pelvis2 periosteum5 perineural4 peripheral4 physiotherapy6 \
  piriformis4 plantar2 polyneuropathy6 posterior4 postoperative5 postsurgical4 prednisone3 \
  pregabalin4 prevertebral4 prognosis3 prostate2 prosthesis3 proximal3 pseudarthrosis4 \
  pseudomeningocele6 psoas2 pyelonephritis6 quadriceps3 radiculitis5 radiograph4 radiolucent5 \
  radiologist5 rheumatoid3 rhizotomy4 sacral2 sacralization5 sacroiliitis6 sarcoidosis4 \
  sarcoma3 schwannoma3 sclerosis3 sclerotic3 scoliotic4 sensorimotor5 septic2 seroma3 \
  spinolaminar5 spinous2 splenius3 spondylitis4 spondylodiscitis6 spondyloarthropathy7 \
  sternum2 subacute4 subchondral3 subluxation4 supraspinous4 supraspinatus5 synovial4 \
  synovitis4 syndesmophyte4 tenosynovitis6 tendinopathy5 teratoma4 thrombosis3 tizanidine4 \
  tomography4 tramadol3 transforaminal5 transpedicular5 transverse2 trapezius4 tuberculosis5 \
  ultrasonography6 ureter3 urinary4 vasculature4 vasculitis4 venous2 ventral2 ventricle3 \
  vertebrectomy5 vertebroplasty5 xanthochromia5 zoledronic4 zygapophyseal6
  """

@Suite struct `Syllables of medical words` {
  @Test func `are right in 95 of 100`() {
    let entries = words.split(separator: " ")
    #expect(entries.count > 250)
    let wrong = entries.filter { entry in
      SyllableCounter.count(String(entry.dropLast())) != Int(entry.suffix(1))
    }
    #expect(Double(wrong.count) <= 0.05 * Double(entries.count), "\(wrong)")
  }
}
