// SPDX-License-Identifier: Apache-2.0

extension SyllableWeights {
  /// Unit by unit of the second layer: 64 weights.
  static let second: StaticString =
    """
    EkTEREBemkg@_Dcm[^@m8mgctBfrj~Tf[XlhknDXl`AaQFNV@E_hQN{Yi^nHq8t>_b^Xg@SLDOS`]SEABLkSTTbR7H4R\
    CD6JZKQKRBeOaFNhTYCIP[JNg~W9TS8E8EhsDcPL`BOc]jWEVAW`bhMa?~MXT@i`rsQanfd`qdSSfiHXMDo_7AYVDCda\
    wZfEs3OAAuQA_7Li|]k@dB[talCe:~`zn9ayomPraYfjmdQTdtDlR:y`8?jZDHik|[uDj2h9CjQ1eE@_nRjHTBZTcWC~\
    *]``hLbPYfOrcdzq[cLameLcR6sX&+bS?D]lh]lE`9NF@jT>fH9]~u`<ZC_f^n:j,iSVa@[oj}Wl[`eqn_B]^qCtVHg[\
    &Mb^CD|[tpbBt3Y8N3%BWuUjJCV#6BuTFx`fYcafC[L2VO&JaTL1RJMao^o/Q2kUY@if`&rgTZ;YL}aL=uWC^NM[jf`=\
    VAff[f;[CuXkgHajkeUYadmdodKZenFgOAgO@AldATieshfE~4_@SDWZQLRQOV<dHL)JDdWMp`QDGYGJ^=a>NCA5H:`^\
    3@M3X><`~RDUVpIB5RVeFXEZGnUERNSefl_=^AYofZLX=|i][6B^ahNw[ixlUaUgDpG`OEcQ#BXo<UbUttpDi8h;~DTj\
    ]jAE;6YcFjY%.+WRKAF=aLNCAR96D,?2E>f.a>v7n};[h|:&Y{AGBER[>hHYi3^XMOH@?%;Z<d34>#c9b3B=JU:*)4dA\
    CADJ8Db1G?Z1gf-_joL-]a*BC0>Z;t?eIqUDcABdlbcA`Ehdia:nBw`RpBhbvqQ`PUedhcN^ftOkSEgS7@[Z=D]dpp~C\
    t0mB[9EoLPJFc=gfDUTBNF_W~8PTN__N9AGEKR]Y6uXN?=CI[1<]`v=UNzYCLXGs:w:8AeS>^?0dpbiLmIcw]iJeAsrl\
    w7^fttTo^ehhvfH]`fElPA~Z;8jU8Mz[vfqFm7Z;bFZaEZV,B75W3a0;C.a3b;4+?b@559V5>CGL,9Y4->UE_b5]Xn7&\
    X^0GC,Cb#l6a]=XbG]NE</*_3lA0<#d7a3BB@e257;Y<=7DC9B^2:5R4cZ.`hk?'Z`%CD,GZ,z6kiO^XHkW<F6*dAy#1\
    ?:e/i0MPHU3J2?cBU;G9>6Y5LBS:ck5QdNKAcjHOE5Dd*xAy>lY;h.Vcuir>WE~f`l:j@yepq@a~xwSfRJm]yeVf^{Le\
    P8xU8=ZpIDlW|arCw8q>6~V@T8C]rhf>`IenZi@k?mShl?WnaiPfZ^djpwLebmRfUA^X>Bc^HOlbtbw?p8]BZ=]bBW`I\
    K6(XBh8?>5f6j3<?>c>4,8T<HGMH44bCA=O8^]5Z_o=8_a#?J:<]&k6gDiQKdHOGXPfETDf^]^MZ<~a`mMku}oQ`ebNm\
    UdSY]lMcH@bW;DPONNhatkjOe1m?PgMA,O%eNOa=e~N>>QlzYLxIM5R?fL2RP8T9EUb2Kb0S6bT5QyL6NTIxF#BH<SlU\
    >iW@_3FYnfeFbGfhfc<_Et^foB`lnrRbc[dgqqK]bmEaTAeV@<jcNLkimprG~9a?
    """

  /// What one step of a row weight is worth.
  static let rowScale: [Float] = [
    0.0184847, 0.0242075, 0.0130494, 0.0200223, 0.0161602, 0.018163, 0.0116205, 0.016469,
    0.0247367, 0.0270704, 0.0198716, 0.0175535, 0.0181419, 0.0263254, 0.018229, 0.0229935,
    0.0224074, 0.0313318, 0.017191, 0.0238583, 0.0143152, 0.0287392, 0.0246699, 0.0158762,
    0.0173999, 0.0160252, 0.0169412, 0.0273666, 0.0329127, 0.0148837, 0.0121459, 0.0182829,
    0.0160999, 0.0161275, 0.0132573, 0.0159568, 0.0259895, 0.0255328, 0.0122181, 0.016965,
    0.0194896, 0.0176703, 0.0147807, 0.0144215, 0.0138399, 0.0169797, 0.0114959, 0.0118209,
    0.016037, 0.0195539, 0.0221616, 0.0227197, 0.0129937, 0.0144311, 0.0330231, 0.0202999,
    0.0197827, 0.0209228, 0.0168758, 0.019665, 0.0187276, 0.0164201, 0.0267765, 0.0179725,
  ]

  /// Added to the first layer.
  static let rowBias: [Float] = [
    -0.0153681, -0.0210053, 0.00222579, -0.0409157, -0.0770689, -0.0456686, -0.0315107,
    -0.0496535, -0.028823, -0.104112, -0.0702775, -0.0471057, -0.0599671, -0.0973146, -0.024521,
    -0.00991543, -0.0271589, -0.017369, -0.0829262, -0.107779, -0.0512999, 0.000695975,
    -0.0707338, -0.0958782, -0.0617644, -0.0817624, -0.0609768, -0.0266593, 0.014068, -0.100596,
    -0.0204691, -0.0923484, -0.0724772, -0.0391497, -0.0591637, -0.0402891, -0.088381, -0.0418078,
    -0.0528641, -0.0699295, -0.0581883, -0.0506763, -0.0598505, -0.0410893, -0.0367414,
    -0.0762642, -0.0202465, -0.000851469, -0.0347258, -0.0864351, -0.0679863, -0.0267442,
    -0.0748635, -0.0693534, -0.0394139, -0.0610702, -0.0514145, -0.0501829, -0.0509669,
    -0.0515556, -0.0159334, -0.0748744, -0.033627, -0.106964,
  ]

  /// What one step of a weight of the second layer is worth.
  static let secondScale: [Float] = [
    0.0214765, 0.0128707, 0.0185399, 0.0178599, 0.0146183, 0.016976, 0.00881162, 0.0199695,
    0.0142519, 0.0152305, 0.0115117, 0.0210486, 0.018527, 0.0121596, 0.0153004, 0.0230497,
    0.0193387, 0.0172624, 0.0150837, 0.0201284, 0.0240089, 0.0166105, 0.00938985, 0.0207511,
  ]

  /// Added to the second layer.
  static let secondBias: [Float] = [
    -0.109064, 0.0760868, -0.0074483, -0.121276, 0.0285208, -0.0623747, -0.0293411, -0.0897184,
    0.160792, 0.00971483, 0.193053, 0.280412, -0.067514, 0.0888516, -0.0998167, 0.44699, 0.353157,
    0.25211, -0.103542, -0.134753, 0.364349, -0.0487191, -0.00427866, -0.155069,
  ]

  /// From the second layer to the answer.
  static let last: [Float] = [
    0.410203, -0.217282, 0.439467, 0.657052, 0.359182, 0.759776, -0.136963, 0.574021, -0.568587,
    0.511118, -0.651683, -0.91332, 0.588827, -0.253738, 1.09828, -1.24032, -1.25151, -0.638551,
    0.684368, 0.529809, -1.0861, 0.375961, -0.228022, 0.619564,
  ]

  static let lastBias: Float = -0.189442
}
