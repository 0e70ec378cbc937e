namespace Translate.Core.Output;

/// <summary>Keeps a spreadsheet from running a cell as a formula (OWASP, CSV injection): an apostrophe in front makes it text.</summary>
internal static class SpreadsheetCell
{
    /// <summary>Returns the cell with an apostrophe in front if it begins like a formula. Quote it afterwards, because a spreadsheet unquotes it first.</summary>
    public static string Neutralize(string cell) => IsFormula(cell) ? "'" + cell : cell;

    /// <summary>Returns the cell as it was before <see cref="Neutralize"/>.</summary>
    public static string Restore(string cell) => cell is ['\'', .. var rest] && IsFormula(rest) ? rest : cell;

    // What was neutralized once differs from a term that begins so. East Asian spreadsheets take the wide signs as well.
    private static bool IsFormula(string cell) =>
        cell.TrimStart('\'') is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n', ..];
}
