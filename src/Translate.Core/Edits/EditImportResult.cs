namespace Translate.Core.Edits;

/// <summary>What was taken from an edited file.</summary>
internal sealed record EditImportResult
{
    /// <summary>Sentences whose translation a person changed.</summary>
    public int Edited { get; init; }

    /// <summary>Sentences whose translation a person approved without a change.</summary>
    public int Approved { get; init; }

    /// <summary>Sentences that nobody decided about.</summary>
    public int Unchanged { get; init; }

    /// <summary>Decisions that the memory had already.</summary>
    public int Known { get; init; }

    /// <summary>Decisions that conflict with a newer decision in the memory. They are refused, or win if the user chose that.</summary>
    public int Conflicts { get; init; }

    /// <summary>Rows and changes that were not taken, without conflicts. Each was reported.</summary>
    public int Left { get; init; }

    /// <summary>Comments, flags, dismissals, waivers and marked errors.</summary>
    public int Notes { get; init; }

    /// <summary>The terms that people propose and the glossary lacks.</summary>
    public IReadOnlyList<ProposedTerm> Terms { get; init; } = [];

    /// <summary>Whether the file is as this program wrote it, or as it was at its last import.</summary>
    public bool IsAsWritten { get; init; }
}
