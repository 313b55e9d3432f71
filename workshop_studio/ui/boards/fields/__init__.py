"""Small fields, rows and labels that stage, panels and inspectors of boards share."""
