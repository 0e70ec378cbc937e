namespace Translate.Emulation.Contract;

/// <summary>Scripts of the languages that the emulator can translate.</summary>
internal static class Scripts
{
    public const string Latin = "Latn";
}
