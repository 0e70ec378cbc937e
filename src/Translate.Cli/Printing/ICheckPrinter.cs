using Translate.Cli.Commands;
using Translate.Core.Bitexts;

namespace Translate.Cli.Printing;

/// <summary>Prints the findings of <c>translate check</c> in one format. The output is complete after <see cref="IAsyncDisposable.DisposeAsync"/>.</summary>
internal interface ICheckPrinter : IAsyncDisposable
{
    /// <summary>Prints the findings of a pair; empty if it has none.</summary>
    void Print(string file, BilingualPair pair, IReadOnlyList<Finding> findings);
}
