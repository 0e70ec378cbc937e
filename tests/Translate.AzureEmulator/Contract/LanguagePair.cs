namespace Translate.Emulation.Contract;

/// <summary>What the emulator can translate, of all that it lists.</summary>
internal static class LanguagePair
{
    public const string Indonesian = "id";

    public const string English = "en";

    /// <summary>Indonesian into English, and any language into itself.</summary>
    public static bool CanTranslate(string from, string to) => IsSame(from, to) || (IsSame(from, Indonesian) && IsSame(to, English));

    public static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
