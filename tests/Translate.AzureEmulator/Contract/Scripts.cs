namespace Translate.Emulation.Contract;

/// <summary>The scripts of the languages that the emulator can translate.</summary>
internal static class Scripts
{
    public const string Latin = "Latn";
}
