namespace Translate.Emulation.Contract;

/// <summary>The language pair that the emulator can translate.</summary>
internal static class LanguagePair
{
    public const string Indonesian = "id";

    public const string English = "en";

    /// <summary>Whether the pair is Indonesian to English, Indonesian to one of the other targets, or a language to itself.</summary>
    public static bool CanTranslate(string from, string to, IReadOnlySet<string> others) =>
        IsSame(from, to) || (IsSame(from, Indonesian) && (IsSame(to, English) || others.Contains(to)));

    public static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
