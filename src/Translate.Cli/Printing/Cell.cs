using Spectre.Console;

namespace Translate.Cli.Printing;

/// <summary>Text in tables and questions, which the console draws with control sequences of its own.</summary>
internal static class Cell
{
    /// <summary>Returns the text as it is shown: without markup, and with what would control the terminal escaped.</summary>
    public static string Escape(string text) => Markup.Escape(TerminalText.Escape(text));
}
