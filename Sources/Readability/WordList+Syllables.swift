// SPDX-License-Identifier: Apache-2.0

/// Words that `SyllableModel` gets wrong, each with its syllables, in order.
///
/// Syllable counts of common words from the CMU Pronouncing Dictionary (BSD licence); spine words
/// counted by hand.
extension WordList {
  static let syllables = WordList(
    """
    aaa3 aba3 abalones4 abare3 abc3 abcs3 abd3 abe1 abiomed4 abridges3 abs3 acacia3 acc3 aceves3 \
    ach3 achebe3 aches1 achille3 acm3 acquire3 acquirer4 acquirers4 acreage3 adalia4 adenauer3 \
    adhd4 adlai3 admired3 adsl4 aeneid3 afire2 afl3 afterhours4 agius3 agne2 aguiar3 ahluwalia4 \
    aida3 aires2 aisa3 aisles1 aiton3 albuquerque4 aleksandr4 aleshire4 algebraically5 \
    algodones4 alicia3 alred2 altai2 alvares3 alves2 ama3 ambrosia3 amc3 amd3 ameche3 amilia4 \
    ammonia3 amr2 anacortes4 andreae3 andren3 anime3 antidisestablishmentarianism12 antipode3 \
    antunes3 anyon3 aoi2 aol3 aoun2 apc3 aphrodite4 api3 apo3 arai3 aravind2 arduino3 argues2 \
    ariela4 aristophanes5 armine3 arnone3 artes2 asap4 asche1 ascii2 asea3 asean3 asheboro3 \
    askren3 aspired2 aspirin2 assembling4 athalia4 atheist3 atheists3 ati3 atienza3 \
    atlantooccipital8 atm3 atp3 atv3 atx3 audrie3 auel2 aug2 aungier2 ave2 averages3 aviles3 \
    awfully2 ayrshire4 baa3 bachelors2 backfiring4 baffling3 baie2 baio3 balentine4 balmes2 \
    banuelos3 barre2 barthes1 bartl2 bartolomei5 basler3 battiste3 battling3 bbc3 bbq3 beato3 \
    beebe2 beijer1 belfiore4 belge2 belgium2 bellevue2 belote3 belyea3 bene2 benes2 berthiaume4 \
    bette2 bettes2 beumer3 beverages3 biedermeier3 biennial4 bilyeu3 binion2 bioethics4 \
    birkeland2 bivouac2 blasingame4 blassingame4 blauer1 blouin1 bluett1 blvd3 bmw5 boas2 \
    boening3 boggling3 boheme3 boise2 bollettieri5 bonet1 bonier2 borgia2 bottling3 bowyer2 \
    braaten3 bramalea4 brandl2 brca2 brcko2 briere1 brigadier3 briones3 bruun1 bta3 bubbling3 \
    budai3 buechele2 buell2 buffone3 bui1 buick2 buis1 bundren3 bunzl2 buol1 buoying2 burges1 \
    bussiere3 bustier2 bustling3 buttafuoco4 buysse1 byu3 byun1 cacao3 cacciatore4 cacciola3 \
    caesarea4 caesarean3 caesareans3 cafe2 cafes2 cafiero4 caillebotte2 calame3 calamine3 \
    calderone4 caliendo4 calmes2 canales2 canion2 cantore2 cantv3 capernaum4 caracciolo4 carine3 \
    carle2 carnivores3 carrere3 cashier2 cassone3 castine3 catalonia4 catalonian4 catharine2 \
    catholic2 catholics2 cation3 cbc3 cbs3 ccd3 ccs3 cctv4 cdc3 cdrom3 cds2 cea3 cecere3 \
    celanese3 celebre3 celestine4 celia2 ceo3 cereal3 cerone3 cfo3 cgi3 chaim2 chaos2 \
    charcuterie3 charleston2 charpentier3 cheong2 chevrier4 chiara2 chile2 chiu1 chloe2 \
    chlorine2 chmura3 chocolat2 chocolate2 chocolates2 choir2 christianna4 christianne3 \
    chronically4 cia3 cialis3 ciani2 cicely3 ciesielski3 cinemark3 cio3 ciotti2 circling3 cit3 \
    citrine2 claeys1 cliche2 cliched2 clo3 clothier2 clothiers2 cmos2 cmu3 cmx2 cnet2 cnn3 \
    coate2 coates2 coccygeal4 cochlear3 codebase2 coeds2 coelacanth3 coelho3 coen2 cogema2 \
    coline3 collegial4 collier2 colonel2 colonels2 combe1 commemorative4 commerciale4 \
    commerical3 compaore4 complementary4 compusa4 comrie3 condren3 conferencing3 congenial3 \
    consortiums3 constantinides5 construcciones5 conte1 contiguous4 cooperative5 copiously3 \
    corbusier3 cordelia4 cordially3 corespondent4 coriell2 correia4 corriere2 cortes2 corzine3 \
    coyote3 coyotes3 cps3 cpu3 cranial3 crary3 creager3 create2 crippling3 crm3 croats2 croce2 \
    crocheted2 crooked2 crozier2 cruelty2 crumbling3 csi3 cspan2 cspi4 csv3 cuauhtemoc4 cuello3 \
    cuenca2 cuero2 cueto2 cureton2 cxc3 cyan2 cyanide3 cycling3 cyclist3 cyclists3 \
    cyclobenzaprine5 cygne2 damien3 dangling3 dania2 daniele2 danielle3 daphne2 darnedest2 \
    davide3 dazzling3 dbase2 ddt3 debes1 debora2 decesare4 decorative3 degeorge3 degrasse3 \
    deinstitutionalization9 deist2 delbene3 delia2 deline3 delisle2 delphian2 delphine3 demyan2 \
    dente2 depace3 depletes2 depuy2 desai3 desimone4 desiring4 desperate2 dessauer2 devilish2 \
    devour3 devoured3 devouring4 devours3 dfw5 dhlakama4 diahann2 diaper2 diaphanous4 diastole4 \
    diego3 dienes2 dierking3 diers2 dieters3 dietze2 differently3 digges1 dimaio4 dire1 directv4 \
    disabling4 discovery4 dismantling4 dlugosz3 dmz3 dna3 dnase3 dnc3 dns3 doable3 doer1 dolce2 \
    domine3 dornier2 dossier2 doubling3 dougl2 dower1 dowers1 drawer1 drawers1 dreher1 drouin1 \
    dsouza3 dss3 dsv3 duan1 duane1 dubreuil2 dui3 dullea3 duryea3 dvd3 dvds3 dwi5 dwindling3 \
    ebullience3 ebullient3 edinburgh4 edrington4 eeo3 ehle1 ekk3 elaborate3 elaborately4 \
    electrically5 electricite5 electronically6 elementary4 eleonore5 elinore4 emdr4 emerald2 \
    emmaline4 emotionally4 ems3 emslie3 enabling4 enea3 enrique3 ensminger4 epa3 epithelium4 \
    ercole3 erle2 erred1 ertl2 esme2 espe1 especially3 espn4 este2 etc4 eudocia3 eveland2 \
    evening2 evenings2 everyone3 everyplace3 extracranial5 extraordinary6 facelift2 facsimile4 \
    faiella3 faist2 faraone4 farquharson4 fbi3 fcc3 fda3 feb4 ferriera3 fettuccine4 fiance3 \
    fiery3 fiesta3 fire2 firearm3 firearms3 fireball3 firefighters4 fires2 firewood3 fischl2 \
    flaherty2 flickr2 flores2 flour2 flours2 fluor2 fnma4 foliage2 fondren3 forego2 foremost2 \
    forero2 forestalling3 forgione3 forte2 frankl2 frantically4 frean1 freda1 frederic2 \
    fredericka4 freer2 freest2 frierson2 friis1 fruition3 ftp3 fueling2 fuelling2 fuer1 \
    fullilove4 fuoco3 fustian3 fyi6 galea3 gallia2 galyon3 gambling3 gameplay2 gardiner2 \
    gatewood2 gatx2 gaultier2 gdp3 geagea4 geers2 genial2 genius2 geniuses3 genoa3 gentlest3 \
    genuine3 geographically6 geopolitically6 georg2 georgi3 gerace3 gerke2 giacobbe3 giambrone3 \
    giggling3 giggly3 giguere3 gilberte2 gilchrest3 giovanni4 glazebrook2 glocester2 gloucester2 \
    gmail2 gnc3 gnp3 goemon3 gomes2 gottesman2 gouin1 gps3 grassl2 gravitationally5 griesa3 \
    groene2 groening3 grosvenor2 grzybowski4 gsell2 gtech2 guacamole4 guesswork2 guidry3 \
    guinier2 gundry3 guyot2 hackl2 hades2 hamblen3 hamiltonian4 hamtramck3 hanseatic4 harle2 \
    hartl2 havemann3 haydn2 hbo3 hbox2 heer2 hegemony4 hegyi2 hellier2 helmke1 hendren3 hendrie3 \
    henle2 henrie3 herculean4 hercules3 hermes2 heroines3 heterogeneous6 hgh3 hiaa4 hiaasen3 \
    hier2 hierarchy4 hiester3 hirai3 hire2 hirose3 hisao3 historically5 hiv3 hjort2 holdren3 \
    homestretch2 hoosier2 hoosiers2 horatio3 hosseini4 hostetler4 hotwire3 hour2 hourglass3 \
    hourglasses4 hours2 hrdlicka3 hsbc4 hsiao1 hsieh2 html4 http4 huairou2 huan1 huang1 huett1 \
    hughes1 humblest3 humbling3 humphries3 iannone4 ibm3 ibn2 idalia3 ids2 ieee4 ihle2 iida2 \
    ileana4 imageries3 imagery3 imbroglio3 immanuel3 impoverishment4 imrie3 incestuous3 \
    inchoate3 inconspicuous4 indifferent3 industriale5 ines2 inglish3 inoue3 inquire2 inquiries4 \
    inquiring4 institucional6 institutionalization8 intaglio3 interest2 interesting3 interests2 \
    intermarriage4 internationalization8 intracranial5 intraosseous5 intrauterine5 \
    intrinsically5 iole3 ione3 iou3 ire1 ironton2 irs3 isbn4 isetan3 isles1 israel3 italianate4 \
    ixion3 jaffe2 jagged2 jaime2 jayme2 jeanerette2 jefferies2 jfk3 jna3 joelle2 jorge2 jose2 \
    jua2 judea3 juggling3 julia2 juul2 karle2 kasprzak3 kasprzyk3 katharine2 kawai3 kazmierczak3 \
    kcal2 keanu3 keay2 keister3 kelemen2 kenealy4 kgb3 kier1 kilauea4 kimche2 kisiel2 kittler3 \
    kkk3 kmart2 knbc4 kocian2 kooi2 kooiman3 kooy2 kouri3 kpmg4 kreher1 kresge2 krone2 kuala2 \
    kuan1 kuow2 kwh5 labine3 labrie3 lacaze3 lactone2 laduke3 lafave2 lagarde3 lagasse3 \
    lagniappe2 laing2 laity3 lambe1 lamere3 lamonte2 lampl2 lanceolate4 langille3 lanier2 \
    lanoue3 lanphier2 laos2 lapd4 lapine3 laprade3 larose3 latte2 laue2 lavalle3 lavere3 lcb3 \
    lcs3 leah2 leann2 leant2 lebed2 legare3 legged2 leicester2 leino3 leist2 lelia2 lemcke2 \
    lemieux2 lemme2 lendl2 leniency3 lenke2 leonhart2 leonie2 leopoldina4 leora2 leota2 lepine3 \
    lesueur3 leucadia4 levasseur3 lian1 liang1 liberace4 liberatore5 lieu1 liliane3 lineages4 \
    linear3 linearly4 linguine3 linkedin2 lire2 littlest3 livelihoods3 liveried2 livesay3 llc3 \
    loaiza4 lockyer2 loesche1 loess2 loewen3 loews1 lois2 loise2 loiseau3 lpn3 lsd3 ltd3 lti3 \
    luebke1 lueck2 lueth1 luisi2 luo1 luu2 mabry3 macedonian4 machete3 macmahon2 macrame3 madl2 \
    madlen3 madore3 maeda3 maekawa4 maestri3 magically4 magnolia3 magnolias3 mahe2 maher1 maish2 \
    maline3 malleable4 mallia3 mammalian4 mandl2 mantia2 manuele2 marcelline4 marche1 marchese3 \
    marchioness3 marcial3 marean2 margarethe4 marien2 marketable4 marriage2 martire3 marya2 \
    masai3 maslen3 massacring4 massingale4 mathai3 mathematically6 matheus2 mattias2 maue2 \
    maurine3 maybe2 mba3 mbank2 mbira3 mccaffery3 mccaughan2 mccluer2 mcgwire3 mcmurtrie4 \
    mcnicholas3 meagher1 meddling3 meer2 meers2 meinecke3 memorabilia5 meriel2 messmer2 messrs2 \
    metier2 metrically4 mfume3 mgm3 mhm2 micale3 michener2 michl2 micronesia4 miers2 mikesell3 \
    minestrone4 ministering3 mit3 mme3 moammar3 moerman3 moesha3 moishe2 moncure3 montagnier3 \
    montague3 monte2 montier2 montpelier4 mores2 morine3 mortification4 moseley2 moshe2 motl2 \
    mottl2 mpeg2 mpg3 mph3 mri3 mrs2 msgr3 mssrs2 mtel2 mtv3 muir1 mukai3 muoio3 muratore4 \
    muriel3 murrelet2 murrieta3 myojin2 myung1 naacp5 nacogdoches4 nadia2 naim2 naive2 naively3 \
    naivete4 nakai3 naked2 nasional4 nasr2 natalia3 nathalia4 nathaniel3 nationales4 nauta3 nba3 \
    nbc3 nemean3 nestea3 neue2 nfc3 nfl3 ngema3 ngo2 ngor2 ngos2 niall1 nicolai4 nicolle2 \
    nieves3 nike2 ninety2 nmr3 noa2 noaa2 noelle2 nogales3 nonemergency5 nonetheless3 npr3 \
    nuclear3 nuzzling3 nvidia4 nyers1 nyet1 nypd4 oad3 oas3 oberle3 obermaier3 oceania4 oceanic4 \
    odp3 oecd4 oeuvre2 ofc3 oishi3 oken3 olathe3 onion2 opera2 operas2 osteomyelitis7 \
    osteophytes4 ouimet2 our2 ours2 ourselves3 overseer4 overseers4 oviedo4 pai2 paleocene4 \
    palmieri4 palomares4 paniagua4 paolillo4 paolini4 papier2 paredes3 parisian3 passe2 patrie3 \
    pcs2 pdf3 peacenik2 peculiarly4 peddling3 pelaez3 pelletier3 pennsylvania4 pepe2 perine3 \
    periodically6 permeates3 perricone4 petr2 peugeot2 peyote3 pga3 pgm3 phd3 phebe2 phoebe2 \
    php3 physically4 picower2 pieties3 pilates3 pineal3 platinum2 poggioli3 poitier2 polyak2 \
    popolare4 posteriors3 powerpc4 ppm3 practically3 prayer1 prayers1 premier2 preponderance3 \
    prien1 prizm2 proskauer2 protean3 protege3 provine3 pruyn1 przybylski4 pseudarthrosis4 ptsd4 \
    pulte2 punctilious4 puzzling3 pvc3 qasr2 quiett1 rafael3 raffaele4 raffaelli4 ragged2 \
    ragone3 rahe2 rai2 rainier2 ranieri4 raoul2 raphael3 raphaela4 rasche1 ratier2 rationale3 \
    rayonier3 rca3 rea1 reale2 rearm2 rebbe2 recore3 recycling4 rehire2 reichl2 reinaldo3 \
    reindeer2 reinders2 reingold2 reischauer2 remarriage3 renate3 rene2 repr2 requiem3 \
    requiring4 resembling4 retaliatory5 retire2 retires2 reuse2 reused2 revaluations6 reveille3 \
    reveres2 revolucion5 revuelta3 rewire3 rewiring4 reyes2 rhodesia3 rials1 ricocheted3 riedl2 \
    rijn2 riopelle4 riordan2 risque2 riviere3 rna3 roa2 rodewald3 rodrigues3 rodriques3 \
    romantically5 roseate3 rosenau2 rosine3 rovaniemi5 rpf3 rpm3 rsvp4 rte3 rueda3 rugged2 \
    rwanda3 rwandan3 rwandans3 sacroiliac5 saez1 safety2 safier2 safire2 saitama4 sakai3 \
    sakurai4 salisbury3 salles2 salone2 salyers3 samuelsen3 sangiovese4 santerre2 sapiens3 \
    sapone3 sassone3 satisfactorily5 satisfactory4 saucepan2 saute2 sauter3 savior2 savr2 sba3 \
    sbf3 schaer2 schiavone4 schmidl2 schouten3 schreyer1 scianna2 sciara2 scientifically6 \
    scours2 scrambling3 scs3 scsi2 scuffling3 sdn3 seance2 searle1 seattle3 sechrest3 secrest3 \
    seidl2 seles2 sellier2 semele3 senatore4 seraphine4 sergius2 serle2 serres2 sese2 settler3 \
    settling3 seve2 several2 severally3 sgt2 shaer2 shaolin3 shiina2 shiraishi4 shoshone3 \
    shrewsbury2 sias1 sicilia3 simeone3 simien2 simpler3 sizzling3 skier1 sms3 snarled2 soares2 \
    soave1 sobieski4 societe4 socrates3 solely3 somalian3 sonia2 sophomore2 sophomores2 sos3 \
    sosuke3 sour2 soured2 souring3 spanier2 spoleto3 spruill1 sql3 srpska2 ssn3 stai2 stallone2 \
    stangl2 starace3 statistically5 stds3 steidl2 stepien3 stochastically5 stoically3 stoneking2 \
    strnad2 strobl2 struggling3 strzelecki4 studebaker4 stumbling3 stuyvesant3 subacute4 subtly3 \
    suede1 suess1 sumptuous2 sunfire2 supremely4 supremes2 surace3 suu3 suv3 suvs3 svp2 tac3 \
    tagliaferri4 taira3 takeuchi4 tania2 tarleton2 tassone3 tcas4 tearle2 technically4 \
    technologically6 tele2 temperate2 temperature3 temperatures3 tennessean4 tennesseans4 terre2 \
    tessitore4 theater3 theaters3 theoretically6 theories2 theory2 thoresen3 thuot1 thuy1 \
    ticklish3 tieu2 tijuana3 tilde2 tingling3 tired2 tires2 titania3 tlc3 toa2 towles2 trachea3 \
    tracheal3 traditionalists4 transient2 transpiring4 trembling3 trierweiler3 trieu1 trnka2 \
    troiano4 tropea3 tropeano3 troubling3 trousdale3 truett1 truitt1 truong1 tuite1 tullia3 \
    tumbling3 tumblr2 turbeville2 turrentine4 tvs2 twinkly3 tyo2 typically3 tyres2 uehara4 \
    ueland2 ufo3 ufos3 ugarte3 unequaled3 unethically4 unrealistic4 unreasonable4 unreasoning3 \
    unsettling4 untermeyer3 uribe3 url3 urls3 usa3 usaid3 usair3 usb3 usda4 usenet2 usmc4 uss3 \
    ussr4 valade3 valea3 valentia3 valiente3 vande1 vania3 vantine3 varietal3 vassiliou4 \
    vaughan1 verde2 verdone3 veterinarian5 veterinary4 victorine4 vieth2 villarreal3 vip3 vips3 \
    vliet1 vnesheconombank6 vogl2 vrba2 vyacheslav3 waage2 wante2 warez1 wehle2 weide2 \
    wellesley2 werne2 whoa1 wiggly3 wiltse1 wire2 wires2 wlodarczyk4 wobbly3 wojciech2 wolpe2 \
    wrestler3 wretched2 xbox2 xers2 xian1 xiang2 xiao1 xio1 xml3 xtra2 xuan1 yamauchi4 \
    yarbrough3 yarmulke3 yeates2 yentl2 yohe2 zairian4 zakrzewski4 zayed2 zoe2 zygapophyseal6
    """)
}
