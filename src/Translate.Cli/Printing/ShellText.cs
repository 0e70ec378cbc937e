namespace Translate.Cli.Printing;

/// <summary>Writes arguments so that a shell reads them as they are.</summary>
internal static class ShellText
{
    private const string Plain = "_-./:\\,+@%";

    /// <summary>Returns the argument, in quotation marks if a shell would read it otherwise.</summary>
    public static string Quote(string argument) =>
        argument.Length > 0
        && argument.All(c => char.IsLetterOrDigit(c) || (Plain.Contains(c) && (c != '\\' || OperatingSystem.IsWindows())))
            ? argument
        : OperatingSystem.IsWindows() ? $"\"{argument}\""
        : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
