namespace Translate.Emulation.Contract;

/// <summary>The language pair that the emulator can translate.</summary>
internal static class LanguagePair
{
    public const string Indonesian = "id";

    public const string English = "en";

    /// <summary>Whether the pair is Indonesian to English, or a language to itself.</summary>
    public static bool CanTranslate(string from, string to) => IsSame(from, to) || (IsSame(from, Indonesian) && IsSame(to, English));

    public static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
