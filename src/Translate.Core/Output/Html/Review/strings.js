// Every text of the page, in both languages. {0}, {1} … are replaced by values.
const strings = {
  en: {
    skip: "Skip to the sentences", articles: "Articles", previousArticle: "Previous article", nextArticle: "Next article", keys: "Keys",
    search: "Search", show: "Show", order: "Order", mode: "View", quietMarks: "Quiet marks", name: "Name", language: "Language", progress: "Approved",
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
    allDone: "Nothing more needs a person here.", conflict: "Somebody else changed this sentence", theirs: "Their version", yours: "Your version", keepMine: "Save mine", takeTheirs: "Take theirs",
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
    saveDecisions: "Save decisions", decisionsSaved: "{0} decisions are in the file. 'translate memory import' takes it.", handoutNotice: "Decisions stay in this browser until you save them as a file. Terms and findings are those of the translation as it was written; a text that you change is checked after the import.", notHere: "This needs 'translate review'.", emptyTarget: "The translation is empty.", reader: "Reader",
    storageFull: "The browser's storage is full. Save the decisions as a file.", nothingToUndo: "There is nothing to undo.", termKnown: "{0} is in the glossary: {1} ({2}).", proposeTerm: "Propose term", termProposed: "{0} is proposed; those who have the glossary decide.", kind_propose: "proposed a term", articleOf: "In this article: {0}",
    take: "Take {0}", takeHint: "Approve the translation of {0}", nothingToTake: "This engine has no translation of the sentence.", k_take: "approve the translation of the first, the second compared engine",
    notices: "Notices",
    helpEditing: "While you type", helpBrowsing: "Otherwise (Esc leaves the text)",
    k_enter: "approve, go to the next that needs a person", k_final: "the same, ready to publish", k_newline: "new line", k_esc: "restore the text, then leave it", k_rows: "next, previous sentence", k_needs: "next that needs a person",
    k_term: "insert the term with this number", k_dismiss: "dismiss the first finding", k_waive: "waive the first violated term", k_undo: "undo the last decision", k_unapprove: "take the approval back", k_history: "history", k_comment: "comment", k_flag: "flag", k_memory: "search the selection in the memory", k_suggestion: "use the suggestion",
    k_replace: "search and replace", replace: "Search and replace", find: "Find", replaceBy: "Replace by", replaceAll: "Replace", replaceCount: "{0} sentences. The changes stay unsaved until you approve each.", replaced: "{0} sentences changed, unsaved.", k_edit: "edit", k_approve: "approve, go to the next", k_search: "search", k_article: "previous, next article", k_read: "next view", k_marks: "quiet marks", k_list: "list of articles", k_help: "these keys", k_filter: "next filter",
  },
  id: {
    skip: "Langsung ke kalimat", articles: "Artikel", previousArticle: "Artikel sebelumnya", nextArticle: "Artikel berikutnya", keys: "Tombol",
    search: "Cari", show: "Tampilkan", order: "Urutan", mode: "Tampilan", quietMarks: "Tanda halus", name: "Nama", language: "Bahasa", progress: "Disetujui",
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
    allDone: "Tidak ada lagi yang perlu orang di sini.", conflict: "Orang lain mengubah kalimat ini", theirs: "Versi mereka", yours: "Versi Anda", keepMine: "Simpan versi saya", takeTheirs: "Pakai versi mereka",
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
    scorecard: "Rapor", scoreAll: "Seluruh meja", scoreEngines: "Mesin", scoreNote: "Dari draf yang disetujui atau dikoreksi dalam artikel ini. TER: kata yang berubah per 100 kata. Jeda lebih dari lima menit tidak dihitung sebagai kerja.",
    score_approved: "Disetujui", score_untouchedPercent: "Tanpa ubahan %", score_ter: "TER", score_minutesPer100: "Menit per 100", score_minorErrors: "Kesalahan ringan", score_majorErrors: "Kesalahan berat",
    proposal: "Anda membuat koreksi yang sama pada {0} kalimat:", evidence: "Bukti", notNow: "Nanti saja", k_proposal: "tambahkan istilah yang diusulkan",
    saveDecisions: "Simpan keputusan", decisionsSaved: "{0} keputusan ada dalam berkas. 'translate memory import' membacanya.", handoutNotice: "Keputusan tersimpan di peramban ini sampai Anda menyimpannya sebagai berkas. Istilah dan temuan berasal dari terjemahan saat ditulis; teks yang Anda ubah diperiksa setelah impor.", notHere: "Ini memerlukan 'translate review'.", emptyTarget: "Terjemahannya kosong.", reader: "Pembaca",
    storageFull: "Penyimpanan peramban penuh. Simpan keputusan sebagai berkas.", nothingToUndo: "Tidak ada yang dapat diurungkan.", termKnown: "{0} ada dalam glosarium: {1} ({2}).", proposeTerm: "Usulkan istilah", termProposed: "{0} diusulkan; pemegang glosarium yang memutuskan.", kind_propose: "mengusulkan istilah", articleOf: "Dalam artikel ini: {0}",
    take: "Pakai {0}", takeHint: "Setujui terjemahan {0}", nothingToTake: "Mesin ini tidak punya terjemahan kalimat ini.", k_take: "setujui terjemahan mesin pertama, kedua yang dibandingkan",
    notices: "Pemberitahuan",
    helpEditing: "Saat mengetik", helpBrowsing: "Selain itu (Esc keluar dari teks)",
    k_enter: "setujui, ke berikutnya yang perlu orang", k_final: "sama, siap terbit", k_newline: "baris baru", k_esc: "pulihkan teks, lalu keluar", k_rows: "kalimat berikutnya, sebelumnya", k_needs: "berikutnya yang perlu orang",
    k_term: "sisipkan istilah dengan nomor ini", k_dismiss: "abaikan temuan pertama", k_waive: "kecualikan istilah pertama yang dilanggar", k_undo: "urungkan keputusan terakhir", k_unapprove: "tarik persetujuan", k_history: "riwayat", k_comment: "komentar", k_flag: "tandai", k_memory: "cari pilihan dalam memori", k_suggestion: "pakai saran",
    k_replace: "cari dan ganti", replace: "Cari dan ganti", find: "Cari", replaceBy: "Ganti dengan", replaceAll: "Ganti", replaceCount: "{0} kalimat. Perubahan belum disimpan sampai Anda menyetujui satu per satu.", replaced: "{0} kalimat diubah, belum disimpan.", k_edit: "sunting", k_approve: "setujui, ke berikutnya", k_search: "cari", k_article: "artikel sebelumnya, berikutnya", k_read: "tampilan berikutnya", k_marks: "tanda halus", k_list: "daftar artikel", k_help: "tombol ini", k_filter: "saringan berikutnya",
  },
};

let language = localStorage.getItem("translate:language") ?? (navigator.language.startsWith("id") ? "id" : "en");

/** The language of the interface. */
export const getLanguage = () => language;

/** Changes the language of the interface. */
export function setLanguage(value) {
  language = value in strings ? value : "en";
  localStorage.setItem("translate:language", language);
}

/** Returns a text of the interface. */
export const t = (key, ...values) => (strings[language][key] ?? strings.en[key] ?? key).replace(/\{(\d)\}/g, (_, n) => values[n]);

/** The keys of both languages, for the test that compares them. */
export const keysOf = name => Object.keys(strings[name]);
