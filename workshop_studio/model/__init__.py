"""What a workshop is: records, changes, snapshots, rules, results. Standard library only."""
