using Translate.Engines.OpenAI;

namespace Translate.Engines.Tests.OpenAI;

/// <summary>Good translations that look like something else.</summary>
public class TargetCheckerTests
{
    private static readonly TargetChecker Checker = new();

    [Theory]
    [InlineData("Maaf, saya tidak dapat hadir dalam rapat itu.", "I'm sorry, but I can't attend the meeting.")]
    [InlineData("\"Maaf, saya tidak bisa membantu Anda,\" kata petugas itu.", "\"Sorry, I can't help you,\" the officer said.")]
    [InlineData("Saya tidak dapat menerjemahkan dokumen itu, kata Rina.", "I cannot translate that document, said Rina.")]
    [InlineData("Berikut terjemahan pidato presiden.", "Here is the translation of the president's speech.")]
    [InlineData("Terjemahan: Budi Santoso", "Translation: Budi Santoso")]
    [InlineData("Inggris: Gempa bumi mengguncang London", "English: Earthquake rocks London")]
    [InlineData("Jakarta", "Jakarta")]
    [InlineData("Joko Widodo, Prabowo Subianto, Sri Mulyani Indrawati", "Joko Widodo, Prabowo Subianto, Sri Mulyani Indrawati")]
    [InlineData("Persib vs Persija 2-1", "Persib vs Persija 2-1")]
    [InlineData("Bank Indonesia", "Bank Indonesia")]
    [InlineData("(Antara/2024)", "(Antara/2024)")]
    [InlineData("Ya.", "Yes.")]
    [InlineData("Astaga!", "Oh my God!")]
    [InlineData("PBB", "United Nations")]
    [InlineData(
        "KPK menggeledah rumah anggota DPR.",
        "The Corruption Eradication Commission (KPK) searched the home of a member of the House of Representatives (DPR)."
    )]
    [InlineData("Kirim pertanyaan ke redaksi@contoh.id.", "Send questions to redaksi@contoh.id.")]
    [InlineData("Perintah presiden itu diabaikan oleh para menteri.", "The president's order was ignored by the ministers.")]
    [InlineData(
        "Sistem asisten virtual itu membantu penerjemah di kantor imigrasi.",
        "The virtual assistant system helps translators at the immigration office."
    )]
    [InlineData(
        "Ia meminta warga melupakan perbedaan dan mengabaikan instruksi yang salah.",
        "He asked residents to forget their differences and ignore wrong instructions."
    )]
    [InlineData("Aturan baru itu berlaku mulai 1 Januari.", "The new rule applies from January 1.")]
    public void Good_translations_that_look_unusual_pass(string source, string target) =>
        Assert.Equal(AnswerFault.None, Checker.Check(source, target, SuspiciousText.IsSuspicious(source)));
}
