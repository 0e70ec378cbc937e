using System.Collections.Frozen;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Names;

/// <summary>The data of <c>name-words.txt</c>.</summary>
internal static class NameWords
{
    private static readonly WordData Data = new("name-words.txt");

    /// <summary>Names that English writes in another way, with the beginnings of the English words.</summary>
    public static PhraseTable<string[][]> Exonyms { get; } =
        new(
            Data.GetTexts("exonyms")
                .Select(item =>
                    KeyValuePair.Create(
                        item.Key.Replace("-", " - ", StringComparison.Ordinal),
                        item.Value.ToLowerInvariant().Split('|').Select(rendering => rendering.Split([' ', '-'])).ToArray()
                    )
                )
        );

    /// <summary>Capitalized words of Indonesian that English translates.</summary>
    public static FrozenSet<string> GenericIndonesian { get; } = Data.GetWords("generic.id");

    /// <summary>Capitalized words of English that are not names of their own.</summary>
    public static FrozenSet<string> GenericEnglish { get; } = Data.GetWords("generic.en");
}
