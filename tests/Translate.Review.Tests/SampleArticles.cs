using Translate.Core.Glossaries;

namespace Translate.Review.Tests;

/// <summary>The articles of the tests, and an engine that makes known mistakes in them.</summary>
internal static class SampleArticles
{
    /// <summary>Five sentences need a person: a term, a number twice, an untouched source and markup.</summary>
    public const string Sample = """
        Dewan Keamanan bahas gencatan senjata di Jakarta
        Dewan Keamanan bertemu pada hari Senin di New York. Sebanyak 15 negara hadir dalam rapat itu. Menteri itu pulang ke Jakarta setelah rapat selesai.
        Rapat berikutnya akan digelar pada 12 Maret. Gencatan senjata disepakati oleh kedua pihak.
        Warga kota itu menunggu kabar baik dari ibu kota. Menteri itu pulang ke Jakarta setelah rapat selesai.
        """;

    /// <summary>Two different sentences for which the engine has one translation.</summary>
    public const string Repeated = """
        Presiden membuka konferensi tahunan para gubernur di istana.
        Para petani di lereng gunung menjual hasil panen mereka ke kota.
        """;

    public static readonly TermEntry Council = TestData.Term("Dewan Keamanan", "Security Council", "Security Board") with
    {
        Accept = ["UNSC"],
        Note = "The organ of the United Nations",
    };

    public static readonly TermEntry Ceasefire = TestData.Term("gencatan senjata", "ceasefire");

    public static readonly TermEntry[] Terms = [Council, Ceasefire];

    private static readonly Dictionary<string, string> Targets = new(StringComparer.Ordinal)
    {
        ["Dewan Keamanan bahas gencatan senjata di Jakarta"] = "Security Council discusses a ceasefire in Jakarta",
        ["Dewan Keamanan bertemu pada hari Senin di New York."] = "The board of safety met on Monday in New York.",
        ["Sebanyak 15 negara hadir dalam rapat itu."] = "Some countries attended the meeting.",
        ["Menteri itu pulang ke Jakarta setelah rapat selesai."] = "The minister returned to Jakarta after the meeting ended.",
        ["Rapat berikutnya akan digelar pada 12 Maret."] = "The next meeting will be held in March.",
        ["Gencatan senjata disepakati oleh kedua pihak."] = "An armistice was agreed by both sides.",
        ["Presiden membuka konferensi tahunan para gubernur di istana."] = "They came to the town in the morning.",
        ["Para petani di lereng gunung menjual hasil panen mereka ke kota."] = "They came to the town in the morning.",
        ["Warga kota itu menunggu kabar baik dari ibu kota."] = "Residents of the city are waiting for <b>good</b> news from the capital.",
    };

    public static FakeTranslator Translator() =>
        FakeTranslator.ForEach(text => TestData.Success(Targets.GetValueOrDefault(text, "English for: " + text)));
}
