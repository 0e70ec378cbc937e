// Every text of the page, in both languages. {0}, {1} … are replaced by values.
const strings = {
  en: {
    skip: "Skip to the sentences", articles: "Articles", previousArticle: "Previous article", nextArticle: "Next article", keys: "Keyboard shortcuts",
    search: "Search", show: "Show", order: "Order", mode: "View", quietMarks: "Quiet marks", quietMarksHint: "Mark terms that are right, too", spreadHint: "A decision holds for identical sentences, too", name: "Name", nameHint: "Your name, kept with what you decide", language: "Language", progress: "Approved",
    counts: "{0} of {1} approved · {2} to review · {3} terms violated", article: "Article", toReview: "To review", violated: "Violated", findings: "Findings", done: "Done",
    filterAll: "All sentences", filterNeeds: "Needs a person", filterOpen: "Not approved", filterApproved: "Approved", filterNoted: "Flagged or commented", filterUnsaved: "Unsaved",
    orderText: "In order", orderRisk: "By risk", modeRows: "Side by side", modeBoth: "Read both", modeSource: "Read Indonesian", modeTarget: "Read English",
    sentence: "Sentence {0}", translation: "Translation of sentence {0}", approve: "Approve", approveHint: "Approve and go to the next (Enter)", unapprove: "Take approval back", undo: "Undo",
    history: "History", comment: "Comment", flag: "Flag", unflag: "Remove flag", memory: "Memory", reasonPrompt: "Why? The reason is kept.", dismiss: "Dismiss", reopen: "Reopen", waive: "Waive", require: "Require again",
    cancel: "Cancel", ok: "OK", close: "Close", copied: "copied as it is", approvedBy: "approved by {0}", final: "ready to publish", ofEngine: "from {0}", ofMemory: "from the memory", ofHuman: "by a person", notTranslated: "not translated",
    needsPerson: "needs a person", flagged: "flagged", comments: "{0} comments", unsaved: "unsaved", restored: "Unsaved typing was restored in {0} sentences.",
    outcome_applied: "applied", outcome_repaired: "repaired", outcome_violated: "violated", outcome_waived: "waived", accepted: "Also right: {0}", later: "From the second mention: {0}", never: "Never: {0}",
    reason_notTranslated: "not translated", reason_laterMention: "named in full before", reason_pronoun: "a pronoun", reason_approved: "approved as it is", reason_person: "waived by a person",
    suggestion: "{0} % the same, in the memory", useSuggestion: "Use it", dismissed: "dismissed: {0}", saved: "Saved.", savedSame: "Saved, also for {0} identical sentences. Alt+Z undoes it.", undone: "Undone.",
    allDone: "Every sentence here is approved.", restOpen: "Nothing more needs a person here. {0} not approved: show 'Not approved'.", conflict: "Somebody else changed this sentence", theirs: "Their version", yours: "Your version", keepMine: "Save mine", takeTheirs: "Take theirs",
    offline: "The server does not answer. Your typing is kept in this browser.", online: "Connected again.", failed: "Not saved: {0}", nothing: "Nothing found.", memoryOf: "In the memory: {0}", noHistory: "Nobody has changed this sentence.",
    commentPrompt: "Comment", shown: "{0} of {1} sentences", noArticles: "No articles match.", changedElsewhere: "Changed elsewhere", noFinding: "There is no open finding.", noTerm: "There is no violated term.", incomplete: "Incomplete",
    kind_approve: "approved", kind_edit: "edited", kind_unapprove: "took the approval back", kind_undo: "undid", kind_comment: "commented", kind_flag: "flagged", kind_unflag: "removed the flag", kind_dismiss: "dismissed", kind_reopen: "reopened", kind_waive: "waived", kind_require: "required again",
    addTerm: "Add term", termSource: "Indonesian, in its dictionary form", termTarget: "English", termFile: "File of the glossary", saveTerm: "Save the term", termSaved: "{0} is in {1}.", termTouches: "{0} sentences have this term; {1} of them are not translated with it yet.",
    termPrice: "To translate them again costs {0} characters, about {1} US dollars.", termFits: "has the rendering", termApproved: "approved, stays as it is", termAgain: "not translated with it yet", retranslate: "Translate {0} again", retranslated: "{0} sentences translated again.", retranslatedLeft: "{0} sentences translated again, {1} could not be.", k_term_add: "add the selected words to the glossary",
    mark: "Mark", unmark: "Remove", mark_minor: "Minor error", mark_major: "Major error", severity_minor: "minor", severity_major: "major", category: "Kind of error", errorsMarked: "{0} errors marked", errorOnSaved: "Errors are marked in the saved text. Restore it with Esc, or save yours first.", countErrors: " · {0} errors marked", marked: "Errors marked",
    category_none: "not said", category_terminology: "terminology", category_mistranslation: "mistranslation", category_omission: "omission", category_addition: "addition", category_untranslated: "untranslated", category_grammar: "grammar", category_spelling: "spelling or punctuation", category_style: "style", category_locale: "numbers, dates, names",
    kind_mark: "marked an error", kind_unmark: "removed the mark of an error", noNumber: "There is no wrong number or name.", numberUnknown: "'{0}' cannot be written in English by itself.", k_minor: "mark the selected words as a minor error", k_major: "mark them as a major error", k_number: "write the number or the name of the source",
    spread: "Repetitions too", k_spread: "approve identical sentences too, or only this one",
    whichAll: "All articles", whichToReview: "To review", whichViolated: "Terms violated", whichUnfinished: "Not finished", whichFinished: "Finished", countArticles: "{0} articles · ", person: "a person", inMemory: "memory",
    acceptedAlways: "accepted as it is", k_accept: "always accept the sentence as it is: dismiss and waive all", dismissSaved: "Save your text first: the finding is about what you typed.",
    where: "Where", whereArticle: "This article", whereBatch: "All articles",
    scorecard: "Scorecard", scoreAll: "The desk", scoreEngines: "Engines", scoreNote: "From the drafts that people approved or corrected in these articles. TER: words changed per 100 words. A break of more than five minutes is not counted as work.",
    score_approved: "Approved", score_untouchedPercent: "Untouched %", score_ter: "TER", score_minutesPer100: "Minutes per 100", score_minorErrors: "Minor errors", score_majorErrors: "Major errors",
    proposal: "You made the same correction in {0} sentences:", evidence: "Evidence", notNow: "Not now", k_proposal: "add the proposed term",
    saveDecisions: "Save decisions", decisionsSaved: "{0} decisions are in the file. 'translate memory import' takes it.", handoutNotice: "Decisions stay in this browser until you save them as a file. Terms and findings are those of the translation as it was written; a text that you change is checked after the import.", notHere: "This needs 'translate review'.", reader: "Reader",
    storageFull: "The browser's storage is full. Save the decisions as a file.", proposeTerm: "Propose term", termProposed: "{0} is proposed; those who have the glossary decide.", kind_propose: "proposed a term", articleOf: "In this article: {0}",
    take: "Take {0}", takeHint: "Approve the translation of {0}", nothingToTake: "This engine has no translation of the sentence.", k_take: "approve the translation of the first, the second compared engine",
    notices: "Notices",
    helpEditing: "While you type", helpBrowsing: "Otherwise (Esc leaves the text)",
    k_enter: "approve, go to the next that needs a person", k_final: "the same, ready to publish", k_newline: "new line", k_esc: "restore the text, then leave it", k_rows: "next, previous sentence", k_needs: "next that needs a person",
    k_term: "insert the term with this number", k_dismiss: "dismiss the first finding", k_waive: "waive the first violated term", k_undo: "undo the last decision", k_unapprove: "take the approval back", k_history: "history", k_comment: "comment", k_flag: "flag", k_memory: "search the selection in the memory", k_suggestion: "use the suggestion",
    k_replace: "search and replace", replace: "Search and replace", find: "Find", replaceBy: "Replace by", replaceAll: "Replace", replaceCount: "{0} sentences. The changes stay unsaved until you approve each.", replaced: "{0} sentences changed, unsaved.", k_edit: "edit", k_approve: "approve, go to the next", k_search: "search", k_article: "previous, next article", k_read: "next view", k_marks: "quiet marks", k_list: "list of articles", k_help: "these shortcuts", k_filter: "next filter",
    finding_boilerplate: "Boilerplate", finding_credit: "Dateline or credit", "finding_encoding-guessed": "Encoding guessed", "finding_not-indonesian": "Other language", "finding_no-words": "No words", "finding_not-translated": "Not translated", "finding_term-violated": "Term", "finding_term-duplicated": "Term twice",
    "finding_forbidden-rendering": "Forbidden rendering", "finding_number-mismatch": "Number", "finding_number-added": "Number added", finding_magnitude: "Magnitude", finding_unit: "Unit", finding_currency: "Currency", finding_date: "Date", "finding_time-zone": "Time zone",
    "finding_url-changed": "Address", finding_negation: "Negation", finding_omission: "Omission", finding_addition: "Addition", finding_untranslated: "Indonesian word", "finding_same-as-source": "Same as the source", "finding_repeated-word": "Repeated word", "finding_doubled-article": "Two articles",
    finding_spacing: "Spacing", finding_bracket: "Bracket", finding_capital: "Capital letter", "finding_quote-changed": "Quotation", "finding_quote-unbalanced": "Quotation mark", "finding_name-missing": "Name missing", "finding_name-changed": "Name changed", "finding_name-inconsistent": "Two spellings",
    "finding_inconsistent-translation": "Two translations", "finding_term-inconsistent": "Two renderings", "finding_gender-shift": "He or she", "finding_markup-left": "Markup", "finding_control-character": "Character", "finding_repeated-target": "Same translation", "finding_house-style": "House style", "finding_fallback-engine": "Other engine",
    "finding_copied-words": "Unknown word", "finding_low-confidence": "Doubtful", "finding_term-changed": "Term changed", "finding_fuzzy-match": "Similar sentence", "finding_code-moved": "Formatting", "finding_other-translations": "Other translations",
    error_needsReviewer: "Only a reviewer can do this.", error_approvedByReviewer: "A reviewer approved this sentence.", error_emptyTarget: "The translation is empty.", error_copiedSentence: "This sentence is copied as it is.",
    error_notApproved: "Nobody has approved this sentence.", error_nothingToUndo: "There is nothing to undo.", error_decisionGone: "The decision is gone from the memory.", error_changedElsewhere: "Somebody else changed this sentence.",
    error_outdated: "This sentence has changed. Look at it again.", error_noArticle: "There is no such article.", error_noSentence: "There is no such sentence.", error_noGlossary: "This review has no glossary. Start it with --glossary, or create one with 'translate glossary add'.",
    error_termKnown: "{0} is in the glossary: {1} ({2}).", error_tooManyPages: "Too many pages are open.", error_tooLong: "The text is too long.", error_badRequest: "The request is not one that the page sends.",
    error_internal: "An internal error ({0}). Nothing was saved.",
    problem_badInput: "A file cannot be used:", problem_badConfiguration: "The program cannot do this here:", problem_credentials: "The engine rejected the credentials:", problem_rateLimited: "The engine asks for a pause:",
    problem_overQuota: "The quota or the budget is used up:", problem_network: "The engine cannot be reached:", problem_internal: "An error in the program:",
    status_401: "You are signed out. Reload the page, or open the address that the program printed.", status_403: "Your role does not allow this.",
    status_429: "Too many requests. Wait a moment.", status_503: "The server is busy. Try again in a moment.",
    status: "The server answered with error {0}.", cost: "{0} sentences are not translated. The engine {1} would bill {2} characters for them, about {3} US dollars.",
    costAdvice: "To translate them, run 'translate run', or 'translate review --translate'.",
  },
  id: {
    skip: "Langsung ke kalimat", articles: "Artikel", previousArticle: "Artikel sebelumnya", nextArticle: "Artikel berikutnya", keys: "Pintasan papan ketik",
    search: "Cari", show: "Tampilkan", order: "Urutan", mode: "Tampilan", quietMarks: "Tanda halus", quietMarksHint: "Tandai juga istilah yang sudah benar", spreadHint: "Keputusan berlaku juga untuk kalimat yang sama", name: "Nama", nameHint: "Nama Anda, disimpan bersama keputusan Anda", language: "Bahasa", progress: "Disetujui",
    counts: "{0} dari {1} disetujui · {2} perlu ditinjau · {3} istilah dilanggar", article: "Artikel", toReview: "Perlu ditinjau", violated: "Dilanggar", findings: "Temuan", done: "Selesai",
    filterAll: "Semua kalimat", filterNeeds: "Perlu orang", filterOpen: "Belum disetujui", filterApproved: "Disetujui", filterNoted: "Ditandai atau dikomentari", filterUnsaved: "Belum disimpan",
    orderText: "Menurut urutan", orderRisk: "Menurut risiko", modeRows: "Berdampingan", modeBoth: "Baca keduanya", modeSource: "Baca Indonesia", modeTarget: "Baca Inggris",
    sentence: "Kalimat {0}", translation: "Terjemahan kalimat {0}", approve: "Setujui", approveHint: "Setujui lalu ke berikutnya (Enter)", unapprove: "Tarik persetujuan", undo: "Urungkan",
    history: "Riwayat", comment: "Komentar", flag: "Tandai", unflag: "Hapus tanda", memory: "Memori", reasonPrompt: "Mengapa? Alasannya disimpan.", dismiss: "Abaikan", reopen: "Buka lagi", waive: "Kecualikan", require: "Wajibkan lagi",
    cancel: "Batal", ok: "OK", close: "Tutup", copied: "disalin apa adanya", approvedBy: "disetujui {0}", final: "siap terbit", ofEngine: "dari {0}", ofMemory: "dari memori", ofHuman: "oleh orang", notTranslated: "belum diterjemahkan",
    needsPerson: "perlu orang", flagged: "ditandai", comments: "{0} komentar", unsaved: "belum disimpan", restored: "Ketikan yang belum disimpan dipulihkan pada {0} kalimat.",
    outcome_applied: "dipakai", outcome_repaired: "diperbaiki", outcome_violated: "dilanggar", outcome_waived: "dikecualikan", accepted: "Juga benar: {0}", later: "Sejak penyebutan kedua: {0}", never: "Jangan: {0}",
    reason_notTranslated: "belum diterjemahkan", reason_laterMention: "sudah disebut lengkap", reason_pronoun: "kata ganti", reason_approved: "disetujui apa adanya", reason_person: "dikecualikan orang",
    suggestion: "{0} % sama, dalam memori", useSuggestion: "Pakai", dismissed: "diabaikan: {0}", saved: "Tersimpan.", savedSame: "Tersimpan, juga untuk {0} kalimat yang sama. Alt+Z mengurungkan.", undone: "Diurungkan.",
    allDone: "Semua kalimat di sini sudah disetujui.", restOpen: "Tidak ada lagi yang perlu orang di sini. {0} belum disetujui: pilih 'Belum disetujui'.", conflict: "Orang lain mengubah kalimat ini", theirs: "Versi mereka", yours: "Versi Anda", keepMine: "Simpan versi saya", takeTheirs: "Pakai versi mereka",
    offline: "Server tidak menjawab. Ketikan Anda disimpan di peramban ini.", online: "Terhubung lagi.", failed: "Tidak tersimpan: {0}", nothing: "Tidak ditemukan.", memoryOf: "Dalam memori: {0}", noHistory: "Belum ada yang mengubah kalimat ini.",
    commentPrompt: "Komentar", shown: "{0} dari {1} kalimat", noArticles: "Tidak ada artikel yang cocok.", changedElsewhere: "Diubah di tempat lain", noFinding: "Tidak ada temuan terbuka.", noTerm: "Tidak ada istilah yang dilanggar.", incomplete: "Belum lengkap",
    kind_approve: "menyetujui", kind_edit: "menyunting", kind_unapprove: "menarik persetujuan", kind_undo: "mengurungkan", kind_comment: "berkomentar", kind_flag: "menandai", kind_unflag: "menghapus tanda", kind_dismiss: "mengabaikan", kind_reopen: "membuka lagi", kind_waive: "mengecualikan", kind_require: "mewajibkan lagi",
    addTerm: "Tambah istilah", termSource: "Indonesia, bentuk kamus", termTarget: "Inggris", termFile: "Berkas glosarium", saveTerm: "Simpan istilah", termSaved: "{0} ada di {1}.", termTouches: "{0} kalimat memuat istilah ini; {1} di antaranya belum diterjemahkan dengannya.",
    termPrice: "Menerjemahkannya lagi menghabiskan {0} karakter, sekitar {1} dolar AS.", termFits: "sudah sesuai", termApproved: "disetujui, tetap", termAgain: "belum diterjemahkan dengannya", retranslate: "Terjemahkan lagi {0}", retranslated: "{0} kalimat diterjemahkan lagi.", retranslatedLeft: "{0} kalimat diterjemahkan lagi, {1} gagal.", k_term_add: "tambahkan kata terpilih ke glosarium",
    mark: "Tandai", unmark: "Hapus", mark_minor: "Kesalahan ringan", mark_major: "Kesalahan berat", severity_minor: "ringan", severity_major: "berat", category: "Jenis kesalahan", errorsMarked: "{0} kesalahan ditandai", errorOnSaved: "Kesalahan ditandai pada teks tersimpan. Pulihkan dengan Esc, atau simpan dulu teks Anda.", countErrors: " · {0} kesalahan ditandai", marked: "Kesalahan ditandai",
    category_none: "tidak disebut", category_terminology: "istilah", category_mistranslation: "salah terjemah", category_omission: "ada yang hilang", category_addition: "ada tambahan", category_untranslated: "belum diterjemahkan", category_grammar: "tata bahasa", category_spelling: "ejaan atau tanda baca", category_style: "gaya", category_locale: "angka, tanggal, nama",
    kind_mark: "menandai kesalahan", kind_unmark: "menghapus tanda kesalahan", noNumber: "Tidak ada angka atau nama yang salah.", numberUnknown: "'{0}' tidak dapat ditulis otomatis dalam bahasa Inggris.", k_minor: "tandai kata terpilih sebagai kesalahan ringan", k_major: "tandai sebagai kesalahan berat", k_number: "tulis angka atau nama dari sumber",
    spread: "Juga pengulangan", k_spread: "setujui juga kalimat yang sama, atau hanya yang ini",
    whichAll: "Semua artikel", whichToReview: "Perlu ditinjau", whichViolated: "Istilah dilanggar", whichUnfinished: "Belum selesai", whichFinished: "Selesai", countArticles: "{0} artikel · ", person: "orang", inMemory: "memori",
    acceptedAlways: "diterima apa adanya", k_accept: "selalu terima kalimat apa adanya: abaikan dan kecualikan semua", dismissSaved: "Simpan teks Anda dulu: temuan ini tentang yang Anda ketik.",
    where: "Di mana", whereArticle: "Artikel ini", whereBatch: "Semua artikel",
    scorecard: "Rapor", scoreAll: "Seluruh redaksi", scoreEngines: "Mesin", scoreNote: "Dari draf yang disetujui atau dikoreksi dalam artikel ini. TER: kata yang berubah per 100 kata. Jeda lebih dari lima menit tidak dihitung sebagai kerja.",
    score_approved: "Disetujui", score_untouchedPercent: "Tanpa ubahan %", score_ter: "TER", score_minutesPer100: "Menit per 100", score_minorErrors: "Kesalahan ringan", score_majorErrors: "Kesalahan berat",
    proposal: "Anda membuat koreksi yang sama pada {0} kalimat:", evidence: "Bukti", notNow: "Nanti saja", k_proposal: "tambahkan istilah yang diusulkan",
    saveDecisions: "Simpan keputusan", decisionsSaved: "{0} keputusan ada dalam berkas. 'translate memory import' membacanya.", handoutNotice: "Keputusan tersimpan di peramban ini sampai Anda menyimpannya sebagai berkas. Istilah dan temuan berasal dari terjemahan saat ditulis; teks yang Anda ubah diperiksa setelah impor.", notHere: "Ini memerlukan 'translate review'.", reader: "Pembaca",
    storageFull: "Penyimpanan peramban penuh. Simpan keputusan sebagai berkas.", proposeTerm: "Usulkan istilah", termProposed: "{0} diusulkan; pemegang glosarium yang memutuskan.", kind_propose: "mengusulkan istilah", articleOf: "Dalam artikel ini: {0}",
    take: "Pakai {0}", takeHint: "Setujui terjemahan {0}", nothingToTake: "Mesin ini tidak punya terjemahan kalimat ini.", k_take: "setujui terjemahan mesin pertama, kedua yang dibandingkan",
    notices: "Pemberitahuan",
    helpEditing: "Saat mengetik", helpBrowsing: "Selain itu (Esc keluar dari teks)",
    k_enter: "setujui, ke berikutnya yang perlu orang", k_final: "sama, siap terbit", k_newline: "baris baru", k_esc: "pulihkan teks, lalu keluar", k_rows: "kalimat berikutnya, sebelumnya", k_needs: "berikutnya yang perlu orang",
    k_term: "sisipkan istilah dengan nomor ini", k_dismiss: "abaikan temuan pertama", k_waive: "kecualikan istilah pertama yang dilanggar", k_undo: "urungkan keputusan terakhir", k_unapprove: "tarik persetujuan", k_history: "riwayat", k_comment: "komentar", k_flag: "tandai", k_memory: "cari pilihan dalam memori", k_suggestion: "pakai saran",
    k_replace: "cari dan ganti", replace: "Cari dan ganti", find: "Cari", replaceBy: "Ganti dengan", replaceAll: "Ganti", replaceCount: "{0} kalimat. Perubahan belum disimpan sampai Anda menyetujui satu per satu.", replaced: "{0} kalimat diubah, belum disimpan.", k_edit: "sunting", k_approve: "setujui, ke berikutnya", k_search: "cari", k_article: "artikel sebelumnya, berikutnya", k_read: "tampilan berikutnya", k_marks: "tanda halus", k_list: "daftar artikel", k_help: "pintasan ini", k_filter: "saringan berikutnya",
    finding_boilerplate: "Bagian tetap halaman", finding_credit: "Baris tempat atau kredit", "finding_encoding-guessed": "Enkode ditebak", "finding_not-indonesian": "Bahasa lain", "finding_no-words": "Tanpa kata", "finding_not-translated": "Belum diterjemahkan", "finding_term-violated": "Istilah", "finding_term-duplicated": "Istilah ganda",
    "finding_forbidden-rendering": "Padanan terlarang", "finding_number-mismatch": "Angka", "finding_number-added": "Angka tambahan", finding_magnitude: "Besaran", finding_unit: "Satuan", finding_currency: "Mata uang", finding_date: "Tanggal", "finding_time-zone": "Zona waktu",
    "finding_url-changed": "Alamat", finding_negation: "Negasi", finding_omission: "Ada yang hilang", finding_addition: "Ada tambahan", finding_untranslated: "Masih bahasa Indonesia", "finding_same-as-source": "Sama dengan sumber", "finding_repeated-word": "Kata berulang", "finding_doubled-article": "Kata sandang ganda",
    finding_spacing: "Spasi", finding_bracket: "Tanda kurung", finding_capital: "Huruf besar", "finding_quote-changed": "Kutipan", "finding_quote-unbalanced": "Tanda kutip", "finding_name-missing": "Nama hilang", "finding_name-changed": "Nama berubah", "finding_name-inconsistent": "Dua ejaan",
    "finding_inconsistent-translation": "Dua terjemahan", "finding_term-inconsistent": "Dua padanan", "finding_gender-shift": "He atau she", "finding_markup-left": "Kode format", "finding_control-character": "Karakter", "finding_repeated-target": "Terjemahan sama", "finding_house-style": "Gaya selingkung", "finding_fallback-engine": "Mesin pengganti",
    "finding_copied-words": "Kata tak dikenal", "finding_low-confidence": "Mesin ragu", "finding_term-changed": "Istilah berubah", "finding_fuzzy-match": "Kalimat mirip", "finding_code-moved": "Format", "finding_other-translations": "Terjemahan lain",
    error_needsReviewer: "Hanya peninjau yang dapat melakukan ini.", error_approvedByReviewer: "Kalimat ini sudah disetujui seorang peninjau.", error_emptyTarget: "Terjemahannya kosong.", error_copiedSentence: "Kalimat ini disalin apa adanya.",
    error_notApproved: "Belum ada yang menyetujui kalimat ini.", error_nothingToUndo: "Tidak ada yang dapat diurungkan.", error_decisionGone: "Keputusan itu sudah tidak ada dalam memori.", error_changedElsewhere: "Orang lain mengubah kalimat ini.",
    error_outdated: "Kalimat ini sudah berubah. Lihat lagi.", error_noArticle: "Artikel itu tidak ada.", error_noSentence: "Kalimat itu tidak ada.", error_noGlossary: "Peninjauan ini tidak punya glosarium. Mulai dengan --glossary, atau buat dengan 'translate glossary add'.",
    error_termKnown: "{0} ada dalam glosarium: {1} ({2}).", error_tooManyPages: "Terlalu banyak halaman terbuka.", error_tooLong: "Teksnya terlalu panjang.", error_badRequest: "Permintaan ini bukan dari halaman ini.",
    error_internal: "Galat internal ({0}). Tidak ada yang tersimpan.",
    problem_badInput: "Sebuah berkas tidak dapat dipakai:", problem_badConfiguration: "Program tidak dapat melakukan ini di sini:", problem_credentials: "Mesin menolak kredensial:", problem_rateLimited: "Mesin meminta jeda:",
    problem_overQuota: "Kuota atau anggaran habis:", problem_network: "Mesin tidak dapat dihubungi:", problem_internal: "Kesalahan dalam program:",
    status_401: "Anda sudah keluar. Muat ulang halaman, atau buka alamat yang dicetak program.", status_403: "Peran Anda tidak mengizinkan ini.",
    status_429: "Terlalu banyak permintaan. Tunggu sebentar.", status_503: "Server sibuk. Coba lagi sebentar lagi.",
    status: "Server menjawab dengan galat {0}.", cost: "{0} kalimat belum diterjemahkan. Mesin {1} akan menagih {2} karakter, sekitar {3} dolar AS.",
    costAdvice: "Untuk menerjemahkannya, jalankan 'translate run' atau 'translate review --translate'.",
  },
};

// What findings say, by the English template. A finding without an entry, such as one of a style rule or a failed engine, stays English.
const details = {
  id: {
    "boilerplate of a web page, not part of the article: copied as it is": "bagian tetap halaman web, bukan isi artikel: disalin apa adanya",
    "a dateline or a credit: copied as it is": "baris tempat dan tanggal, atau kredit foto: disalin apa adanya",
    "in {0}, not in Indonesian: copied as it is": "dalam {0:language}, bukan bahasa Indonesia: disalin apa adanya",
    "only numbers: written in the English form, not sent to an engine": "hanya angka: ditulis dalam bentuk Inggris, tidak dikirim ke mesin",
    "nothing to translate: copied as it is": "tidak ada yang perlu diterjemahkan: disalin apa adanya",
    "formatting without a place that fits exactly is at the nearest: {0}": "format tanpa tempat yang tepat ada di tempat terdekat: {0}",
    "a person approved this before the glossary changed: {0}": "kalimat ini disetujui sebelum glosarium berubah: {0}",
    "the translation of a sentence that is {0} % the same: '{1}'": "terjemahan kalimat yang {0} % sama: '{1}'",
    "the memory has other translations of this sentence: {0}{1}": "memori punya terjemahan lain untuk kalimat ini: {0}{1}",
    "the engine does not know '{0}'": "mesin tidak mengenal '{0}'",
    "the engine is not sure of '{0}'": "mesin tidak yakin tentang '{0}'",
    "'{0}' is markup that the source does not have": "'{0}' adalah kode format yang tidak ada dalam sumber",
    "'{0}' must be '{1}' ({2})": "'{0}' harus menjadi '{1}' ({2})",
    "'{0}' is never right, '{1}' is ({2})": "'{0}' tidak pernah benar, yang benar '{1}' ({2})",
    "'{0}' occurs twice, and '{1}' once": "'{0}' ada dua kali, padahal '{1}' hanya sekali",
    "'{0}' is '{1}' here and '{2}' in {3}": "'{0}' adalah '{1}' di sini dan '{2}' di {3:place}",
    "{0} translated this in place of {1}, which failed": "{0} menerjemahkan ini karena {1} gagal",
    "'{0}' is not in the translation as it is": "'{0}' tidak ada dalam terjemahan persis seperti aslinya",
    "'{0}' is '{1}' in the translation": "'{0}' menjadi '{1}' dalam terjemahan",
    "'{0}' is in points in the translation": "'{0}' menjadi poin dalam terjemahan",
    "'{0}' is in another time zone in the translation": "'{0}' memakai zona waktu lain dalam terjemahan",
    "'{0}' is not in the translation": "'{0}' tidak ada dalam terjemahan",
    "'{0}' is not in the source": "'{0}' tidak ada dalam sumber",
    "the character U+{0} is not text, and the source does not have it": "karakter U+{0} bukan teks, dan tidak ada dalam sumber",
    "{0} is the same and has another translation": "{0:place} sama, tetapi terjemahannya lain",
    "'{0}' has another spelling in {1}": "'{0}' dieja lain di {1:place}",
    "'{0}' is '{1}' in {2}": "'{0}' menjadi '{1}' di {2:place}",
    "the speaker of the quotation is '{0}' in the translation": "pembicara kutipan adalah '{0}' dalam terjemahan",
    "the source does not say '{0}'": "sumber tidak mengatakan '{0}'",
    "'{0}' occurs twice": "'{0}' ada dua kali",
    "'{0}' are two articles": "'{0}' adalah dua kata sandang",
    "the white space is wrong": "spasinya salah",
    "a bracket has no partner": "tanda kurung tidak punya pasangan",
    "the sentence begins with a small letter": "kalimat diawali huruf kecil",
    "the translation is the source itself": "terjemahannya sama dengan sumber",
    "'{0}' is Indonesian": "'{0}' adalah bahasa Indonesia",
    "a quotation mark has no partner": "tanda kutip tidak punya pasangan",
    "the quotation is not a quotation in the translation": "kutipan ini bukan kutipan dalam terjemahan",
    "the source has no quotation": "sumber tidak punya kutipan",
    "the quotation has another extent in the translation": "batas kutipan lain dalam terjemahan",
    "the translation has {0} words for {1}": "terjemahannya {0} kata untuk {1} kata",
    "sentence {0} is another sentence and has the same translation": "kalimat {0} adalah kalimat lain, tetapi terjemahannya sama",
    "it is not translated yet. Run 'translate run', or 'translate review --translate'.": "kalimat ini belum diterjemahkan. Jalankan 'translate run' atau 'translate review --translate'.",
  },
};

// Values of a finding that are words of the program, by what follows the colon in {0:language}.
const languages = { English: "bahasa Inggris", French: "bahasa Prancis", German: "bahasa Jerman", Spanish: "bahasa Spanyol", Dutch: "bahasa Belanda", Portuguese: "bahasa Portugis", Javanese: "bahasa Jawa", Sundanese: "bahasa Sunda", Malay: "bahasa Melayu", "another script": "aksara lain" };
const words = { language: name => languages[name] ?? name, place: name => name.replace(/\bsentence (?=[\d.]+$)/, "kalimat ") };

const fill = (text, values) => text.replace(/\{(\d)(?::(\w+))?\}/g, (_, n, kind) => kind ? words[kind](values[n]) : values[n]);

let language = localStorage.getItem("translate:language") ?? (navigator.language.startsWith("id") ? "id" : "en");

/** The language of the interface. */
export const getLanguage = () => language;

/** Changes the language of the interface. */
export function setLanguage(value) {
  language = value in strings ? value : "en";
  localStorage.setItem("translate:language", language);
}

/** Returns a text of the interface. */
export const t = (key, ...values) => fill(strings[language][key] ?? strings.en[key] ?? key, values);

/** Whether the interface has a text. */
export const has = key => key in strings.en;

/** Returns what a finding says, and in which language if it is not that of the interface. */
export function detailOf({ message, template, values = [] }) {
  const text = details[language]?.[template ?? message];
  return text ? { text: fill(text, values) } : { text: message, lang: language === "en" ? undefined : "en" };
}
