using System.Text;

namespace Translate.Engines.Command;

/// <summary>Splits a command line into a program and its arguments. There are no variables, no patterns and no operators.</summary>
internal static class ProgramArguments
{
    /// <summary>Returns the program and its arguments; empty if a quote is not closed or there is no program.</summary>
    /// <remarks>Single and double quotes keep spaces together. In double quotes, <c>\"</c> is a quote; any other backslash is one.</remarks>
    public static IReadOnlyList<string> TrySplit(string commandLine)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var isPart = false;
        var quote = '\0';
        for (var i = 0; i < commandLine.Length; i++)
        {
            var c = commandLine[i];
            if (quote == '"' && c == '\\' && i + 1 < commandLine.Length && commandLine[i + 1] == '"')
            {
                part.Append(commandLine[++i]);
            }
            else if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                (quote, isPart) = (quote == '\0' ? c : '\0', true);
            }
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                AddPart();
            }
            else
            {
                part.Append(c);
                isPart = true;
            }
        }

        AddPart();
        return quote == '\0' && parts.Count > 0 && !string.IsNullOrWhiteSpace(parts[0]) ? parts : [];

        void AddPart()
        {
            if (isPart)
            {
                parts.Add(part.ToString());
            }

            part.Clear();
            isPart = false;
        }
    }
}
