using System.CommandLine;
using Translate.Cli.Commands;
using Translate.Cli.Printing;

namespace Translate.Cli;

/// <summary>The program's whole command tree.</summary>
internal static class TranslateCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Translates Indonesian articles into English, with the terms right and every sentence beside its source."
        )
        {
            InitCommand.Create(),
            RunCommand.Create(),
            StatusCommand.Create(),
            SubmitCommand.Create(),
            WorkerCommand.Create(),
            BatchCommand.Create(),
            ReviewCommand.Create(),
            ServeCommand.Create(),
            CheckCommand.Create(),
            EvalCommand.Create(),
            LinesCommand.Create(),
            SplitCommand.Create(),
            ExplainCommand.Create(),
            GlossaryCommand.Create(),
            StyleCommand.Create(),
            MemoryCommand.Create(),
            EnginesCommand.Create(),
            ModelsCommand.Create(),
            CompletionCommand.Create(),
            QuickTranslation.Create(),
            LogOutput.Verbose,
            LogOutput.File,
        };
        GroupCommand.Complete(root);
        return root;
    }
}
